"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Money } from "@/lib/api/types";
import { plus } from "@/lib/money";
import { type Place, gasOf, insteadOf, isOpen, placesOf, usePaymentOptions } from "@/lib/payment-options";
import { useChainConfig, useStudio } from "@/lib/studio";
import { useCountry } from "@/lib/use-country";
import { useLoadWallet, useWallet } from "@/lib/wallet/connection";
import { Field, Select } from "@/components/ui/field";

type Props = { items: Money; country: string; only: number | undefined; error: string | null };

/** In what an order is paid, where, at which price, and who pays the gas. Chains that are down cannot be chosen. */
export function PayWith({ items, country, only, error }: Props) {
  const studio = useStudio();
  const shipping = useCountry(country).data?.shipping;
  const all = usePaymentOptions(shipping ? plus(items, shipping.fee) : items);
  const [chosen, choose] = useState<string | null>(null);
  const options = all?.filter(({ chainId }) => only === undefined || only === chainId);
  if (!options || options.length === 0) return <Plain only={only} error={error} onChoose={choose} />;

  const places = placesOf(options);
  const standard = places.find((place) => isOpen(place) && options.find(({ chainId }) => chainId === place.chainId)?.default) ?? places.find(isOpen) ?? places[0];
  const value = places.some((place) => place.value === chosen && (isOpen(place) || options.length === 1)) ? chosen! : (standard?.value ?? "");
  const one = only === undefined ? undefined : studio?.chains.find(({ chainId }) => chainId === only)?.name;
  const place = places.find((known) => known.value === value);
  const moves = (studio?.chains.length ?? 0) > 1 ? "Its digital twin goes to your wallet on the chain where you pay. You can change this until you pay." : null;
  const closed = options.length === 1 && options[0]!.state === "down" ? `${options[0]!.name} does not respond at the moment. You can order, and pay when it is back.` : null;
  const hint = closed ?? insteadOf(options) ?? (one ? `This product is sold on ${one} only.` : moves);
  return (
    <Field id="pay-with" label="Pay with" error={error} hint={<>{place && <GasNote place={place} />} {hint}</>}>
      <select id="pay-with" name="pay-with" value={value} onChange={(event) => choose(event.target.value)} aria-describedby="pay-with-note" className="field">
        {options.map((option) => (
          <optgroup key={option.chainId} label={option.name + states[option.state]}>
            {placesOf([option]).map((place) => (
              <option key={place.value} value={place.value} disabled={!isOpen(place) && options.length > 1}>
                {place.amount ?? `${place.symbol}, no price at the moment`} on {place.chain}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function GasNote({ place }: { place: Place }) {
  const chain = useChainConfig(place.chainId);
  const load = useLoadWallet();
  const address = useWallet((wallet) => wallet.address);
  const { data } = useQuery({
    queryKey: ["account-kind", place.chainId, address],
    queryFn: async () => (await load()).accountKind(place.chainId, address!),
    enabled: place.gasless && address !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  return (
    <span className={place.gasless && data !== "contract" ? "text-good" : undefined} data-testid="gas-note">
      {gasOf(place, chain?.nativeCurrency.symbol ?? "ETH", data)}
    </span>
  );
}

const states = { ready: "", slow: " · slow at the moment", down: " · does not respond" } as const;

/** Before the prices are known, and if they cannot be read; what is chosen here stays chosen. */
function Plain({ only, error, onChoose }: { only: number | undefined; error: string | null; onChoose: (value: string) => void }) {
  const studio = useStudio();
  return (
    <Select id="pay-with" label="Pay with" error={error} onChange={(event) => onChoose(event.target.value)}>
      {studio?.chains
        .filter(({ chainId }) => only === undefined || only === chainId)
        .flatMap((chain) => [
          <option key={chain.chainId} value={`${chain.chainId}:native`}>
            {chain.nativeCurrency.symbol} on {chain.name}
          </option>,
          ...chain.tokens.map((token) => (
            <option key={`${chain.chainId}${token.address}`} value={`${chain.chainId}:${token.address}`}>
              {token.symbol} on {chain.name}
            </option>
          )),
        ])}
    </Select>
  );
}
