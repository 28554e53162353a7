/** What the site tells a person who is signed in. */
@NullMarked
package studio.fofo.notification.notices;

import org.jspecify.annotations.NullMarked;
