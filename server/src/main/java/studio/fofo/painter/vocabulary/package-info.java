/**
 * What can be asked for beyond our own motifs: names in many languages and the drawings that they mean.
 *
 * <p>The data lie in {@code painter/vocabulary}: {@code words.txt} and {@code drawings.txt} are gathered by {@code server/vocabulary} and
 * never edited by hand; {@code little-words.txt} and {@code endings.txt} are ours.
 */
@NullMarked
package studio.fofo.painter.vocabulary;

import org.jspecify.annotations.NullMarked;
