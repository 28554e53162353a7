package studio.fofo.painter.proof;

import studio.fofo.painter.PrintArea;
import studio.fofo.painter.surface.Colour;

/**
 * What a print file is for.
 *
 * @param subjectAlone whether the art is a subject without a background
 * @param ground the colour of the material
 */
public record PrintIntent(PrintArea area, boolean subjectAlone, Colour ground, Technique technique) {}
