/**
 * The painter: the procedural engine, print files and mockups. Plain Java on Skija, independent of Spring, jobs and accounts.
 *
 * <p>Three entry points, each stateless and thread-safe:
 *
 * <ul>
 *   <li>{@link studio.fofo.painter.Painter}: {@code new Painter().paint(request)} gives a
 *       {@link studio.fofo.painter.Painting}: {@code svg()}, {@code webp(width)}, {@code png(width)},
 *       {@code raster(width)}, {@code features()} (discrete traits for token attributes) and {@code understood()} (what was read
 *       from the prompt). Four variants are {@code request.variant(0 … 3)}; "vary this one" is {@code request.varied(n)}; "same
 *       again" is {@code PaintingRequest.fromParameters(text)}. Pass the person's own prompt, not an enhanced one.
 *   <li>{@link studio.fofo.painter.PrintPipeline}: {@code render(painting or raster, PrintArea, metadata)} gives the
 *       bytes of a PNG with exactly the area's pixels, 300 dpi, sRGB and alpha.
 *   <li>{@link studio.fofo.painter.MockupStudio}: {@code render(painting or raster, MockupScene, width)} gives the
 *       bytes of a WebP that shows the art on a tee, hoodie, poster, mug, cap or sticker.
 * </ul>
 *
 * <p>Pictures from other engines enter through {@link studio.fofo.painter.image.Raster#decode} and are handled alike.
 * {@link studio.fofo.painter.image.PerceptualHash} finds near-copies,
 * {@link studio.fofo.painter.print.Gamut} warns of colours that cannot be printed.
 *
 * <p>{@link studio.fofo.painter.sheets.Nesting} lays many small prints onto one film, and
 * {@link studio.fofo.painter.sheets.SheetFile} writes it.
 *
 * <p>Invariants: (1) the same request gives the same SVG bytes on every machine and the same pixels on every run, for one
 * {@link studio.fofo.painter.Painter#VERSION}; (2) any prompt of up to 1,000 characters, any seed and any aspect
 * from 1:3 to 3:1 gives a picture; (3) text is outlines, never a font; (4) four seeds in a row have four compositions;
 * (5) native memory is released before a call returns.
 *
 * <p>Throws {@link java.lang.IllegalArgumentException} for an unknown style, a prompt that is too long, or bytes that are not a picture.
 * Skija needs libGL, libEGL and libfontconfig (Debian: {@code libgl1 libegl1 libfontconfig1}).
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package studio.fofo.painter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
