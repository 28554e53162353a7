package studio.fofo.generation.painter;

import studio.fofo.generation.painter.image.Raster;

/**
 * How a picture compares with the same one drawn twice as large and averaged over 2 × 2 pixels. Differences are in levels of 0…255, the
 * largest of a pixel's channels.
 *
 * @param mean over all channels of all pixels
 * @param furthest of any pixel
 * @param calm share of pixels around which the large picture has no edge: nothing differs by more than two levels within two of its pixels
 * @param calmOff of those, the share that is off by more than one level
 * @param foreign share of all pixels that are more than one level outside of what the large picture shows within two of its pixels
 */
record Scales(double mean, int furthest, double calm, double calmOff, double foreign) {

    private static final int REACH = 2;

    static Scales of(Raster small, Raster large) {
        int pixels = small.width() * small.height();
        long sum = 0;
        int furthest = 0;
        int calm = 0;
        int calmOff = 0;
        int foreign = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int off = 0;
                int range = 0;
                int outside = 0;
                for (int channel = 0; channel < 4; channel++) {
                    int shown = small.rgba()[(y * small.width() + x) * 4 + channel] & 255;
                    int[] around = around(large, x, y, channel);
                    int difference = Math.abs(shown - around[2]);
                    sum += difference;
                    off = Math.max(off, difference);
                    range = Math.max(range, around[1] - around[0]);
                    outside = Math.max(outside, Math.max(around[0] - shown, shown - around[1]));
                }
                furthest = Math.max(furthest, off);
                calm += range <= 2 ? 1 : 0;
                calmOff += range <= 2 && off > 1 ? 1 : 0;
                foreign += outside > 1 ? 1 : 0;
            }
        }
        return new Scales(sum / (4.0 * pixels), furthest, (double) calm / pixels, (double) calmOff / Math.max(1, calm), (double) foreign / pixels);
    }

    /** The least and the largest level around the four pixels, and the mean of the four. */
    private static int[] around(Raster large, int x, int y, int channel) {
        int least = 255;
        int largest = 0;
        int sum = 0;
        for (int dy = -REACH; dy < 2 + REACH; dy++) {
            int row = Math.clamp(2 * y + dy, 0, large.height() - 1) * large.width();
            for (int dx = -REACH; dx < 2 + REACH; dx++) {
                int level = large.rgba()[(row + Math.clamp(2 * x + dx, 0, large.width() - 1)) * 4 + channel] & 255;
                least = Math.min(least, level);
                largest = Math.max(largest, level);
                sum += dx >> 1 == 0 && dy >> 1 == 0 ? level : 0;
            }
        }
        return new int[] {least, largest, (int) Math.round(sum / 4.0)};
    }
}
