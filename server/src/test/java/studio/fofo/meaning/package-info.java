/**
 * The meanings of words as vectors, so that texts can be compared that share no word. Only used to make tables, and to check them: it is
 * no part of the product, whose jar would be 16 MB larger with the model.
 */
@NullMarked
package studio.fofo.meaning;

import org.jspecify.annotations.NullMarked;
