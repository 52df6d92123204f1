/** `a` turned towards `b`, or black, (both `#rrggbb`) by `share`, 0 to 1. */
export function mix(a: string, share: number, b = "#000000"): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const out = [1, 3, 5].map((at) =>
    Math.round(channel(a, at) * (1 - share) + channel(b, at) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${out.join("")}`;
}
