import { Link } from "@/components/ui/link";
import { isUpload } from "@/lib/artwork";
import type { Artwork, Blank, BlankVariant, Design } from "@/lib/api/types";
import { aspects } from "./aspects";
import { MockupPreview } from "./mockup-preview";
import { type Sheet, betterShape, lossInWords, printFit, sheetsOf, worthAWarning } from "./print-fit";

type Props = { artwork: Artwork; blank: Blank; offered: BlankVariant[]; design: Design };

/** The mockup, and what of a whole picture each sheet keeps; where that is much less than all of it, a warning and the way out. */
export function PrintPreview({ artwork, blank, offered, design }: Props) {
  const sheets = sheetsOf(blank, offered);
  if (sheets.length === 0) return null;
  const whole = design === "emblem" || sheets[0]!.area.transparent;
  const cut = whole ? [] : sheets.filter(({ area }) => printFit(artwork, area).lost > worthAWarning);
  return (
    <section aria-labelledby="print-preview" className="grid gap-4 border border-line bg-deep p-4" data-testid="print-preview" data-cut={cut.length > 0}>
      <h3 id="print-preview" className="font-sans text-sm font-medium tracking-normal">
        What it will look like
      </h3>
      <MockupPreview artwork={artwork} blank={blank} offered={offered} design={design} />
      {whole ? (
        <Whole design={design} sheet={sheets[0]!} />
      ) : (
        <ul className="flex flex-wrap gap-4">
          {sheets.map((sheet) => (
            <li key={sheet.area.name} className="max-w-60 min-w-28 flex-1">
              <Cut artwork={artwork} sheet={sheet} one={sheets.length === 1} />
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">{cut.length > 0 && <Warning artwork={artwork} sheet={cut[0]!} all={cut.length === sheets.length} />}</div>
    </section>
  );
}

/** The picture under the knife: what falls off lies in the dark. */
function Cut({ artwork, sheet, one }: { artwork: Artwork; sheet: Sheet; one: boolean }) {
  const fit = printFit(artwork, sheet.area);
  const share = (part: number) => `${(part * 100).toFixed(2)}%`;
  return (
    <figure>
      <div className="relative overflow-hidden">
        <img src={artwork.thumbnailUrl} alt="" width={artwork.width} height={artwork.height} className="w-full" />
        <div aria-hidden className="absolute border border-volt shadow-[0_0_0_100rem_rgb(4_5_9/0.8)]" style={{ left: share(fit.left), top: share(fit.top), width: share(fit.width), height: share(fit.height) }} />
      </div>
      <figcaption className="mt-2 text-sm text-dim">
        {!one && <span className="block text-text">{sheet.sizes.join(", ")}</span>}
        {lossInWords(fit)}
      </figcaption>
    </figure>
  );
}

/** On cloth there is no edge to cut at, and an emblem stands free of it: all of it is there. */
function Whole({ design, sheet }: { design: Design; sheet: Sheet }) {
  const { widthMm, heightMm, transparent } = sheet.area;
  const size = `${Math.round(widthMm / 10)} × ${Math.round(heightMm / 10)} cm`;
  const where = transparent ? `as large as fits in ${size}, at the top of the print area` : "centred on the plain product";
  return (
    <p className="text-sm text-dim">
      {design === "emblem" ? "The subject" : "The whole picture"}, {where}. Nothing is cut off.
    </p>
  );
}

function Warning({ artwork, sheet, all }: { artwork: Artwork; sheet: Sheet; all: boolean }) {
  const better = artwork.prompt === "" || isUpload(artwork) ? null : betterShape(artwork, sheet.area, aspects);
  const words = new URLSearchParams({ prompt: artwork.prompt, style: artwork.style ?? "", aspect: better?.value ?? "" });
  return (
    <p className="border-l-2 border-dao bg-dao/8 px-3 py-2 text-sm text-text" data-testid="cut-warning">
      This picture has a different shape from {all ? "the print" : sheet.sizes.join(" and ")}: the darkened part will not be printed.{" "}
      {!all && "Leave that size out above, or "}
      {better && (
        <Link href={`/mint?${words}`} className="underline decoration-edge underline-offset-4 hover:text-mint">
          {all ? "Paint" : "paint"} these words as {better.name.toLowerCase()}, {better.value}
        </Link>
      )}
      {better ? "." : all ? "Check that nothing important is lost." : "check that nothing important is lost."}
    </p>
  );
}
