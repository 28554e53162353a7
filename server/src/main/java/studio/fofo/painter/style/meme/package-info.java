/**
 * Memes: our own characters in well-known layouts, with outlined capitals that are fitted by search. The words come from the quoted part of
 * the prompt, or otherwise from the prompt itself.
 */
@NullMarked
package studio.fofo.painter.style.meme;

import org.jspecify.annotations.NullMarked;
