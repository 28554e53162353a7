package studio.fofo.generation.painter.motif;

import java.util.List;
import studio.fofo.generation.painter.surface.Bounds;
import studio.fofo.generation.painter.surface.Colour;
import studio.fofo.generation.painter.surface.Path;

/**
 * A subject as a drawing: parts in drawing order, in a box of 100 × 100 with the feet at the bottom.
 *
 * @param name what it is called in the lexicon: {@code fox}
 * @param kind how pictures may use it
 * @param natural its colours in daylight: main, second, shining
 */
public record Motif(String name, Kind kind, List<Colour> natural, List<Part> parts) {

    /** How a motif wants to be placed. */
    public enum Kind {
        /** A head or bust, cut at the bottom: large, in front, or on a plinth. */
        HEAD,
        /** Stands on the ground. */
        STANDING,
        /** Floats or flies: no ground needed. */
        FLOATING
    }

    /** One outline in one tone; a part with a width is a line rather than a surface. */
    public record Part(Path path, Tone tone, double lineWidth) {
        public boolean isLine() {
            return lineWidth > 0;
        }
    }

    public Bounds bounds() {
        return parts.stream().filter(part -> !part.isLine()).map(part -> part.path().bounds())
                .reduce(Bounds::joined).orElse(new Bounds(0, 0, 100, 100));
    }

    /** All surfaces as one path: what a silhouette or a clip is made of. */
    public Path silhouette() {
        var outline = Path.begin();
        parts.stream().filter(part -> !part.isLine()).forEach(part -> outline.add(part.path()));
        return outline.build();
    }

    public Livery naturalLivery() {
        return Livery.of(natural.get(0), natural.get(1), natural.get(2));
    }
}
