/** Parses a prompt into what can be drawn: subjects and their number, mood, time, weather, colours, camera, lettering. */
@NullMarked
package studio.fofo.painter.prompt;

import org.jspecify.annotations.NullMarked;
