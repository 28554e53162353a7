package studio.fofo.painter.style;

import java.util.function.Consumer;

/** One way of arranging a picture: its name, which becomes a feature, and the drawing. */
public record Composition(String name, Consumer<Scene> painting) {}
