import type { Country } from "@/lib/api/types";

export type Place = {
  name: "city" | "region" | "postalCode";
  label: string;
  hint?: string;
  required: boolean;
  options: readonly { code: string; name: string }[];
};

/** What a country calls its regions; elsewhere they are called regions. */
const regions: Record<string, string> = {
  AE: "Emirate", AR: "Province", AU: "State or territory", BR: "State", CA: "Province or territory", CN: "Province", ES: "Province",
  IE: "County", IN: "State", IT: "Province", JP: "Prefecture", KR: "Province", MX: "State", MY: "State", NG: "State", PH: "Province",
  TR: "Province", UA: "Oblast", US: "State",
};

/** What a country calls its postal codes; elsewhere they are called postal codes. */
const postalCodes: Record<string, string> = {
  AU: "Postcode", BR: "CEP", GB: "Postcode", IE: "Eircode", IN: "PIN code", MY: "Postcode", NL: "Postcode", NZ: "Postcode", PH: "ZIP code",
  US: "ZIP code",
};

/** The fields below the street, in the order in which the country writes them. Before a country is chosen: what most have. */
export function placeFields(country: Country | undefined): Place[] {
  if (!country) {
    return [
      { name: "postalCode", label: "Postal code", required: false, options: [] },
      { name: "city", label: "City", required: true, options: [] },
    ];
  }
  return country.lines.flat().flatMap((name): Place[] => {
    switch (name) {
      case "city":
        return [{ name, label: "City", required: true, options: [] }];
      case "region":
        return [region(country)];
      case "postalCode":
        return country.postalCode.need === "none" ? [] : [postalCode(country)];
    }
  });
}

function region({ code, region }: Country): Place {
  const required = region.need === "required";
  const label = regions[code] ?? "Region";
  return { name: "region", label: required ? label : `${label} (optional)`, required, options: region.options };
}

function postalCode({ code, postalCode: { need, example } }: Country): Place {
  const label = postalCodes[code] ?? "Postal code";
  return {
    name: "postalCode",
    label: need === "required" ? label : `${label} (optional)`,
    hint: example === "" ? undefined : `Such as ${example}`,
    required: need === "required",
    options: [],
  };
}
