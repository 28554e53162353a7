package studio.fofo.generation.painter.surface;

import java.util.List;

/** A finished drawing: its size in units and what is on it, bottom first. Immutable, so any thread may print it. */
public record Picture(double width, double height, List<Node> nodes) {}
