import type { PersonRecord } from "#domain/record/person.ts";
import { useWords } from "#i18n/words.ts";
import { setPreference } from "#store/current.ts";

type Props = { people: readonly PersonRecord[]; person: string; unnamed: boolean };

/** Whose attempts these are; a choice where several people practise on this device. It holds in every room. */
export function PersonSelect({ people, person, unnamed }: Props) {
  const { t } = useWords();
  const names = people.map(({ id, name, staffNumber }) => ({
    id,
    name: [name, staffNumber].filter(Boolean).join(" · ") || t("progress.noName"),
  }));
  if (unnamed || person === "") names.push({ id: "", name: t("progress.nobody") });
  if (!names.some(({ id }) => id === person)) names.push({ id: person, name: t("progress.removed") });
  if (names.length < 2) return null;
  return (
    <label className="me-person">
      {t("progress.person")}
      <select
        className="me-select"
        value={person}
        onChange={(event) => setPreference("person", event.target.value || undefined)}
      >
        {names.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
