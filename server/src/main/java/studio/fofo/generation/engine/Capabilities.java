package studio.fofo.generation.engine;

import java.util.Set;

/**
 * What an engine is and can do.
 *
 * @param name its lane, and what {@code engine} says in artworks: {@code procedural}
 * @param version changes whenever the same order would give another picture
 * @param model the model within it
 * @param ai whether it is a trained model; where not, pages say so
 * @param styles that it draws
 */
public record Capabilities(String name, String version, String model, boolean ai, Set<String> styles) {}
