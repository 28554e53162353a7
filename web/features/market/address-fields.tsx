"use client";
import { useCountries, useShipTo } from "@/lib/ship-to";
import { Select, TextField } from "@/components/ui/field";
import { type Place, placeFields } from "./address-format";
import { useCountry } from "@/lib/use-country";

type Props = { error: (field: string) => string | null };

/** Where the parcel goes. The country comes first: it decides what else is asked for, and in which order. */
export function AddressFields({ error }: Props) {
  const [code, choose] = useShipTo();
  const countries = useCountries();
  const { data } = useCountry(code);
  return (
    <>
      <Select id="country" label="Country" autoComplete="country" required value={code} onChange={(event) => choose(event.target.value)} error={error("country")}>
        <option value="" disabled>
          Choose
        </option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <TextField id="name" label="Full name" autoComplete="name" required maxLength={100} error={error("name")} />
      <TextField id="line1" label="Street and number" autoComplete="address-line1" required maxLength={100} error={error("line1")} />
      <TextField id="line2" label="Flat, floor, company (optional)" autoComplete="address-line2" maxLength={100} error={error("line2")} />
      <div className="flex flex-wrap gap-4">
        {placeFields(data).map((place) => (
          <PlaceField key={place.name} place={place} error={error(place.name)} />
        ))}
      </div>
    </>
  );
}

const widths = { city: "flex-[2_1_11rem]", region: "flex-[2_1_9rem]", postalCode: "flex-[1_1_7rem]" };
const completions = { city: "address-level2", region: "address-level1", postalCode: "postal-code" };
const longest = { city: 100, region: 100, postalCode: 20 };

function PlaceField({ place, error }: { place: Place; error: string | null }) {
  const common = { id: place.name, label: place.label, hint: place.hint, required: place.required, autoComplete: completions[place.name], error, className: widths[place.name] };
  if (place.options.length === 0) return <TextField {...common} maxLength={longest[place.name]} />;
  return (
    <Select {...common} defaultValue="">
      <option value="" disabled>
        Choose
      </option>
      {place.options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
