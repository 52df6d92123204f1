import { useState, useSyncExternalStore } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import { currentPerson, setPreference, subscribePreferences } from "#store/current.ts";
import { newPerson } from "./new-person.ts";
import { PersonForm } from "./person-form.tsx";
import { RadioRow } from "./radio-row.tsx";
import { RemovePerson } from "./remove-person.tsx";
import { StoreTrouble } from "./store-trouble.tsx";
import type { People } from "./use-people.ts";

/** Whoever has no name here. */
const NOBODY = "";

/** Who is practising: the one at work now, and everybody else who shares the device. */
export function Who({ everybody, posts }: { everybody: People; posts: Manifest["posts"] }) {
  const { t } = useWords();
  const current = useSyncExternalStore(subscribePreferences, currentPerson);
  const [blank, setBlank] = useState(newPerson);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { people, trouble, reload, show } = everybody;
  if (!people) return null;

  const mine = adding ? undefined : people.find((each) => each.id === current);
  const add = () => {
    setBlank(newPerson());
    setAdding(true);
  };
  const choose = (id: string) => {
    setAdding(false);
    setBlank(newPerson());
    setPreference("person", id === NOBODY ? undefined : id);
  };
  const options = [
    ...people.map(({ id, name, staffNumber }) => ({
      ...{ value: id, label: name || t("settings.person.unnamed") },
      ...(staffNumber && { note: staffNumber }),
    })),
    { value: NOBODY, label: t("settings.person.nobody") },
  ];
  return (
    <section className="settings-part" aria-labelledby="who">
      <h2 className="settings-heading" id="who">
        {t("settings.who")}
      </h2>
      <p className="settings-help">{t("settings.whoHelp")}</p>
      {trouble && (
        <StoreTrouble code={trouble} onAgain={reload}>
          {t("settings.peopleUnread")}
        </StoreTrouble>
      )}
      {people.length > 0 && (
        <RadioRow
          legend={t("settings.people")}
          value={adding ? undefined : (mine?.id ?? NOBODY)}
          options={options}
          onChange={choose}
        />
      )}
      <PersonForm
        key={mine?.id ?? blank.id}
        person={mine ?? blank}
        posts={posts}
        fresh={adding}
        onSaved={(saved) => {
          show(saved);
          setPreference("person", saved.id);
          setAdding(false);
        }}
      />
      {(mine || people.length > 0) && (
        <div className="settings-ways">
          {!adding && (
            <button type="button" className="button" onClick={add}>
              {t("settings.addPerson")}
            </button>
          )}
          {mine && (
            <button type="button" className="button grave" onClick={() => setRemoving(true)}>
              {t("settings.removePerson", { name: mine.name || t("settings.person.unnamed") })}
            </button>
          )}
        </div>
      )}
      {removing && mine && (
        <RemovePerson
          person={mine}
          onCancel={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false);
            setBlank(newPerson());
            reload();
          }}
        />
      )}
    </section>
  );
}
