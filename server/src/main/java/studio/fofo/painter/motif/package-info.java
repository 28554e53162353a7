/** The subjects of all pictures as vector drawings in tones, which each style colours and lights in its own manner. */
@NullMarked
package studio.fofo.painter.motif;

import org.jspecify.annotations.NullMarked;
