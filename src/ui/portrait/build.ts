import { mix } from "./colour.ts";
import type { Look } from "./look.ts";

/** A look with the measures and tones that several parts of the drawing share. */
export type Build = Look & ReturnType<typeof measure>;

/** Works out a build from a look. */
export const buildOf = (look: Look): Build => ({ ...look, ...measure(look) });

function measure({ age, gender, skin, cloth, shape }: Look) {
  const man = gender === "man";
  const child = Math.min(1, Math.max(0, (17 - age) / 11));
  const old = Math.min(1, Math.max(0, (age - 32) / 48));
  const face = 75 + 3 * shape.face + 1.5 * child;
  const tone = man || age < 15 ? 0.35 : 0.55;
  return {
    man,
    /** 1 for a small child, 0 from seventeen. */
    child,
    /** 0 to thirty-two, 1 at eighty: lines, folds, thinner lips. */
    old,
    /** Half the width of the face at the cheekbones, of the jaw at its corner, of the neck. */
    face,
    jaw: face * (man ? 0.86 : 0.79) + 3 * shape.jaw + 3 * old - 2 * child,
    neck: (man ? 41 : 35) - 9 * child,
    /** y of the chin and of the eyes. */
    chin: (man ? 302 : 297) + 2 * shape.face - 12 * child,
    eyes: 194 + 12 * child,
    /** Skin in shade, lines upon skin, lips. */
    shade: mix(skin, 0.17, "#4a0a00"),
    crease: mix(skin, 0.45, "#4a0a00"),
    lips: mix(skin, tone, man ? "#8a2f24" : "#a83038"),
    /** Cloth in shade, seams. */
    clothShade: mix(cloth, 0.2),
    seam: mix(cloth, 0.4),
  };
}
