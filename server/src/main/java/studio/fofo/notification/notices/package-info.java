/** Notices for signed-in people. */
@NullMarked
package studio.fofo.notification.notices;

import org.jspecify.annotations.NullMarked;
