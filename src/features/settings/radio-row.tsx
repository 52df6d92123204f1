import { useId } from "react";

type Option = { value: string; label: string; note?: string; lang?: string };
type Props = {
  legend: string;
  value: string | undefined;
  options: readonly Option[];
  onChange(value: string): void;
};

/** One of a few, all of them in sight. */
export function RadioRow({ legend, value, options, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="radio-row">
      <legend className="field-label">{legend}</legend>
      <div className="radio-options">
        {options.map((option) => (
          <label className="radio-option" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>
              {option.label}
              {option.note && <span className="radio-note"> {option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
