import { useEffect, useId, useRef, useState } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import { useWords } from "#i18n/words.ts";
import { StoreTrouble } from "./store-trouble.tsx";
import { useSaving } from "./use-saving.ts";

type Props = {
  /** As kept, or empty for somebody new. Another person is another form (`key`). */
  person: PersonRecord;
  posts: Manifest["posts"];
  /** Somebody is being added: the focus comes to the first field. */
  fresh: boolean;
  onSaved(person: PersonRecord): void;
};

const FIELDS = [
  { name: "name", most: 80, autoComplete: "name" },
  { name: "staffNumber", most: 40, autoComplete: "off" },
  { name: "outlet", most: 120, autoComplete: "organization" },
] as const;

/** Who one is. Nothing is required; everything is kept as it is typed. */
export function PersonForm({ person, posts, fresh, onSaved }: Props) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(person);
  const { saving, save } = useSaving(onSaved);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) first.current?.focus();
  }, [fresh]);
  const change = (part: Partial<PersonRecord>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    void save(next);
  };
  const failed = saving.kind === "failed" ? `${id}-failed` : undefined;
  const unknownPost = draft.post !== "" && !posts[draft.post];
  return (
    <div className="person-form">
      {FIELDS.map(({ name, most, autoComplete }, index) => (
        <label className="field" key={name}>
          <span className="field-label">{t(`settings.person.${name}`)}</span>
          <input
            className="field-input"
            ref={index === 0 ? first : undefined}
            value={draft[name]}
            maxLength={most}
            autoComplete={autoComplete}
            aria-invalid={failed !== undefined}
            aria-describedby={failed}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </label>
      ))}
      <label className="field">
        <span className="field-label">{t("settings.person.post")}</span>
        <select
          className="field-input"
          value={draft.post}
          aria-invalid={failed !== undefined}
          aria-describedby={failed}
          onChange={(event) => change({ post: event.target.value })}
        >
          <option value="">{t("settings.person.noPost")}</option>
          {Object.entries(posts).map(([post, { name }]) => (
            <option key={post} value={post}>
              {name}
            </option>
          ))}
          {unknownPost && <option value={draft.post}>{t("settings.person.otherPost")}</option>}
        </select>
      </label>
      <p className="person-saved" role="status">
        {saving.kind === "saved" && t("settings.saved")}
      </p>
      {saving.kind === "failed" && (
        <StoreTrouble id={failed} code={saving.code} onAgain={() => save(draft)}>
          {t("settings.notSaved")}
        </StoreTrouble>
      )}
    </div>
  );
}
