/** Orders, their timelines and their sealed recipients in PostgreSQL. */
@NullMarked
package studio.fofo.ordering.rows;

import org.jspecify.annotations.NullMarked;
