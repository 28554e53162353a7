package studio.fofo.generation.painter.image;

/**
 * A picture's look in 64 bits: the signs of the 64 lowest frequencies of a 32 × 32 grey thumbnail (the pHash of Zauner,
 * 2010). Pictures that look alike differ in few bits, whatever their size or format.
 */
public record PerceptualHash(long bits) {

    /** Up to this many differing bits, two pictures look like the same one. */
    public static final int NEAR = 6;

    private static final int SIDE = 32;
    private static final int KEPT = 8;
    private static final double[][] COSINES = new double[KEPT + 1][SIDE];

    static {
        for (int k = 0; k <= KEPT; k++) {
            for (int i = 0; i < SIDE; i++) {
                COSINES[k][i] = StrictMath.cos(Math.PI * k * (2 * i + 1) / (2.0 * SIDE));
            }
        }
    }

    public static PerceptualHash of(Raster raster) {
        double[][] grey = thumbnail(raster);
        double[] terms = new double[KEPT * KEPT];
        for (int v = 0; v < KEPT; v++) {
            for (int u = 0; u < KEPT; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        sum += grey[y][x] * COSINES[u + 1][x] * COSINES[v == 0 ? 0 : v][y];
                    }
                }
                terms[v * KEPT + u] = sum;
            }
        }
        double[] sorted = terms.clone();
        java.util.Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long bits = 0;
        for (int i = 0; i < terms.length; i++) {
            bits |= terms[i] > median ? 1L << i : 0;
        }
        return new PerceptualHash(bits);
    }

    /** In how many of 64 bits the two differ. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    public boolean near(PerceptualHash other) {
        return distance(other) <= NEAR;
    }

    /** Averages over boxes; clear pixels count as mid grey. */
    private static double[][] thumbnail(Raster raster) {
        double[][] grey = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                grey[row][column] = average(raster, column, row);
            }
        }
        return grey;
    }

    private static double average(Raster raster, int column, int row) {
        int left = column * raster.width() / SIDE;
        int right = Math.max(left + 1, (column + 1) * raster.width() / SIDE);
        int top = row * raster.height() / SIDE;
        int bottom = Math.max(top + 1, (row + 1) * raster.height() / SIDE);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int argb = raster.argb(Math.min(x, raster.width() - 1), Math.min(y, raster.height() - 1));
                double luma = 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
                double alpha = (argb >>> 24) / 255.0;
                sum += luma * alpha + 128 * (1 - alpha);
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
