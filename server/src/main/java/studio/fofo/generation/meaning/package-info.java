/**
 * What else is drawn for words that the painter does not know: {@link studio.fofo.generation.meaning.Kindred} looks them up in a table.
 * {@code KindredWords}, among the tests, makes the table from WordNet and a sentence model.
 */
@NullMarked
package studio.fofo.generation.meaning;

import org.jspecify.annotations.NullMarked;
