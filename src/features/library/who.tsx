import type { PersonRecord } from "#domain/record/person.ts";
import { useWords } from "#i18n/words.ts";

/** Under whose name one practises here; asks nothing of anybody who does not want to say. */
export function Who({ person }: { person: PersonRecord | undefined }) {
  const { t } = useWords();
  const name = person?.name || person?.staffNumber;
  return (
    <p className="library-who">
      {name ? t("library.who", { name }) : t("library.nobody")}{" "}
      <a className="link" href="#/settings">
        {t(name ? "library.switchPerson" : "library.sayWho")}
      </a>
    </p>
  );
}
