/** Orders and their timelines in PostgreSQL, and whom they are for, sealed. */
@NullMarked
package studio.fofo.ordering.rows;

import org.jspecify.annotations.NullMarked;
