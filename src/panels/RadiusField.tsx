import { radiusLimits } from "#model/drawn-code.ts";
import { askMessages } from "#messages/of-ask.ts";
import { useMessagesOf } from "#panels/atlas-context.ts";
import { NumberField } from "#panels/NumberField.tsx";

/** A radius in kilometres, typed; the caller has metres. */
export function RadiusField(props: {
  readonly label: string;
  readonly radius_m: number;
  readonly onChange: (radius_m: number) => void;
}) {
  const words = useMessagesOf(askMessages);
  const { least_m, most_m } = radiusLimits;
  return (
    <NumberField
      label={props.label}
      value={props.radius_m / 1000}
      digits={3}
      step={0.1}
      limits={[least_m / 1000, most_m / 1000]}
      wrong={words.radiusBad}
      onChange={(km) => props.onChange(Math.round(km * 1000))}
    />
  );
}
