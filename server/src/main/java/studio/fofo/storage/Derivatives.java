package studio.fofo.storage;

/**
 * A picture in the sizes that pages need, all WebP. The number is the longest side in pixels; a smaller original is not enlarged.
 *
 * @param display up to 1600 px
 * @param displaySmall up to 800 px
 * @param thumbnail up to 400 px
 * @param thumbnailSmall up to 160 px
 */
public record Derivatives(MediaUrl display, MediaUrl displaySmall, MediaUrl thumbnail, MediaUrl thumbnailSmall) {}
