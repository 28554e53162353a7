package studio.fofo.artworks.uploads;

import studio.fofo.artworks.DigitalSource;

/**
 * The validated data of an upload. Having the rights to the picture is a condition, not a field.
 *
 * @param style empty for none
 */
public record Upload(String title, String style, DigitalSource source) {}
