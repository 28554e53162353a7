/** What the adapters of remote engines share: HTTP whose failures say what was done, downloads that are safe, and inputs as data. */
@NullMarked
package studio.fofo.generation.remote;

import org.jspecify.annotations.NullMarked;
