/**
 * Memes: own characters in the layouts that everybody knows, outlined capitals fitted by search. The words come from the
 * quoted part of the prompt, or else from the prompt itself.
 */
@NullMarked
package studio.fofo.painter.style.meme;

import org.jspecify.annotations.NullMarked;
