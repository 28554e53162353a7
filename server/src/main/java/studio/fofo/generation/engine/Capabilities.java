package studio.fofo.generation.engine;

import java.util.Set;

/**
 * The properties of an engine.
 *
 * @param name its lane, and what {@code engine} says in artworks: {@code procedural}
 * @param version changes whenever the same order would give a different picture
 * @param model the model within it
 * @param ai whether it is a trained model; if not, pages say so
 * @param styles the styles that it supports
 * @param cost what its vendor charges for one picture
 */
public record Capabilities(
    String name, String version, String model, boolean ai, Set<String> styles, Abilities abilities, PictureCost cost) {

  /** @return the same for another set of styles */
  public Capabilities withStyles(Set<String> others) {
    return new Capabilities(name, version, model, ai, others, abilities, cost);
  }
}
