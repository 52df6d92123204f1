/** One line of the benchmark's table: what was measured, beside what, and whether the budget holds. */
export type Row = {
  part: string;
  what: string;
  unit: "ms" | "kB" | "MB" | "";
  measured: number;
  /** A peer or a floor, measured in the same run. */
  beside?: { name: string; value: number };
  /** What the budget limits: the figure itself, or its ratio to what it stands beside. */
  budget?: { of: "measured" | "ratio"; most: number };
  note?: string;
};

export function ratioOf({ measured, beside }: Row): number | undefined {
  return beside && beside.value > 0 ? measured / beside.value : undefined;
}

/** Whether the budget holds; `undefined` where there is none. */
export function isHeld(row: Row): boolean | undefined {
  if (!row.budget) return undefined;
  const figure = row.budget.of === "ratio" ? ratioOf(row) : row.measured;
  return figure === undefined ? undefined : figure <= row.budget.most;
}

/** The rows as a table for the terminal. */
export function tableOf(rows: readonly Row[]): string {
  const head = ["part", "what", "measured", "beside", "ratio", "budget", "", "note"];
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
  return [text[0], "-".repeat(Math.max(...text.map(widthOf))), ...text.slice(1)].join("\n");
}

function cellsOf(row: Row): string[] {
  const ratio = ratioOf(row);
  const held = isHeld(row);
  const limit =
    row.budget && (row.budget.of === "ratio" ? `× ${row.budget.most}` : say(row.budget.most, row));
  return [
    row.part,
    row.what,
    say(row.measured, row),
    row.beside ? `${say(row.beside.value, row)} ${row.beside.name}` : "",
    ratio === undefined ? "" : `× ${ratio.toPrecision(3)}`,
    limit ? `≤ ${limit}` : "",
    held === undefined ? "" : held ? "held" : "NOT HELD",
    row.note ?? "",
  ];
}

function say(value: number, { unit }: Row): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

/** Chinese characters and full-width signs take two columns. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(sign) ? 2 : 1), 0);
}
