/**
 * ComfyUI as a remote engine: workflows as data, on a GPU server of our own. Off until its {@code url} is set, or
 * {@code fofo.generation.engines} names it; then prompts go to that server.
 */
@NullMarked
package studio.fofo.generation.comfyui;

import org.jspecify.annotations.NullMarked;
