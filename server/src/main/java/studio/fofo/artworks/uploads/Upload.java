package studio.fofo.artworks.uploads;

import studio.fofo.artworks.DigitalSource;

/**
 * What somebody says of a picture that they bring along, checked. That they have the rights to it is a condition, not a field.
 *
 * @param style empty for none
 */
public record Upload(String title, String style, DigitalSource source) {}
