/**
 * ComfyUI as a remote engine: workflows as data, on a GPU server of our own. Off unless {@code comfyui} is among
 * {@code fofo.generation.engines}; then prompts go to that server.
 */
@NullMarked
package studio.fofo.generation.comfyui;

import org.jspecify.annotations.NullMarked;
