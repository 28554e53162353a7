import type { Money } from "@/lib/api/types";

/** Digits after the point, for currencies with other than two (ISO 4217). */
const minorDigits: Record<string, number> = { JPY: 0, KRW: 0, CLP: 0, VND: 0, BHD: 3, KWD: 3, OMR: 3, TND: 3 };
const signs: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/** `{"amount":"2500","currency":"USD"}` → `$25.00`. Works on whole numbers only, of any size. */
export function formatMoney(money: Money): string {
  const digits = minorDigits[money.currency] ?? 2;
  const sign = signs[money.currency];
  const number = decimal(BigInt(money.amount), digits, digits);
  if (!sign) return `${number} ${money.currency}`;
  return number.startsWith("-") ? `-${sign}${number.slice(1)}` : sign + number;
}

/** `25`, `25.5`, `25,50` → minor units; null if it is not an amount of this currency or not above zero. */
export function parseMoney(text: string, currency: string): Money | null {
  const digits = minorDigits[currency] ?? 2;
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  if (!match || (match[2] ?? "").length > digits) return null;
  const amount = BigInt(match[1] + (match[2] ?? "").padEnd(digits, "0"));
  return amount > 0n ? { amount: amount.toString(), currency } : null;
}

export function plus(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new Error(`${left.currency} and ${right.currency} cannot be added`);
  return { amount: (BigInt(left.amount) + BigInt(right.amount)).toString(), currency: left.currency };
}

export function times(money: Money, quantity: number): Money {
  return { amount: (BigInt(money.amount) * BigInt(quantity)).toString(), currency: money.currency };
}

/** Base units of a chain's token for display: `1500000`, 6 → `1.5`. Truncated at `places`, never rounded up; at least `least` are shown. */
export function formatUnits(amount: string, decimals: number, places = 6, least = 0): string {
  const whole = BigInt(amount);
  const shown = decimal(whole, decimals, places);
  const trimmed = shown.includes(".") ? shown.replace(/\.?0+$/, "") : shown;
  return trimmed === "0" && whole !== 0n ? `<${decimal(1n, places, places)}` : padded(trimmed, least);
}

function padded(number: string, least: number): string {
  if (least === 0) return number;
  const [whole, fraction = ""] = number.split(".");
  return `${whole}.${fraction.padEnd(least, "0")}`;
}

function decimal(amount: bigint, digits: number, places: number): string {
  const negative = amount < 0n;
  const text = (negative ? -amount : amount).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = text.slice(text.length - digits).slice(0, places);
  return `${negative ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

/** Basis points for display: 550 → `5.5%` */
export function formatPercent(basisPoints: number): string {
  return `${decimal(BigInt(basisPoints), 2, 2).replace(/\.?0+$/, "")}%`;
}
