/** What people want to read, and in which language. */
@NullMarked
package studio.fofo.notification.preferences;

import org.jspecify.annotations.NullMarked;
