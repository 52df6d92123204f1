import { useEffect, useState } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";

const NONE: Manifest["posts"] = {};

/** The posts of the pack in the language in use; none as long as they have not come. */
export function usePosts(fetchContent: Sources["fetchContent"]): Manifest["posts"] {
  const { locale } = useWords();
  const [posts, setPosts] = useState(NONE);
  useEffect(() => {
    let gone = false;
    fetchContent<Manifest>(locale, "manifest").then(
      (manifest) => gone || setPosts(manifest.posts),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [locale, fetchContent]);
  return posts;
}
