import { memo, type ReactNode, useId } from "react";
import { arms } from "./arms.ts";
import { buildOf } from "./build.ts";
import { clothes } from "./clothes.ts";
import { expressionOf } from "./expression.ts";
import { eyes } from "./eyes.ts";
import { glasses } from "./glasses.ts";
import { hairBack, hairFront } from "./hair.ts";
import { beard, head } from "./head.ts";
import type { Look } from "./look.ts";
import { mouth } from "./mouth.ts";
import { group } from "./pen.ts";
import { skinLines } from "./skin-lines.ts";
import "./portrait.css";

/** A person from the chest up, drawn; face, shoulders and arms follow the mood (0 to 10). */
export const Portrait = memo(Drawing);

function Drawing({ look, mood, label }: { look: Look; mood: number; label?: string }): ReactNode {
  const clip = useId();
  const b = buildOf(look);
  const face = expressionOf(mood);
  const nod = {
    transform: `translate(0,${300 + face.sunk}px) rotate(${face.tilt}deg) scale(1.04) translate(0,-300px)`,
  };
  const shrug = {
    transform: `translateY(${face.shoulders}px) scaleX(${(b.man ? 1 : 0.93) - 0.24 * b.child})`,
  };
  return (
    <svg
      className="portrait"
      viewBox="-200 0 400 500"
      preserveAspectRatio="xMidYMin slice"
      role={label && "img"}
      aria-label={label}
      aria-hidden={!label}
    >
      {group(nod, hairBack(b))}
      {group(shrug, ...clothes(b), arms(b, face.arms))}
      {group(
        nod,
        ...head(b),
        beard(b),
        ...skinLines(b, face),
        ...eyes(b, face, clip),
        mouth(b, face),
        ...hairFront(b),
        glasses(b),
      )}
    </svg>
  );
}
