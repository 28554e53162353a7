/** Gang sheets of the factory: what waits for film, nested and kept, and its file. */
@NullMarked
package studio.fofo.fulfilment.factory.sheets;

import org.jspecify.annotations.NullMarked;
