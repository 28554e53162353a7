/**
 * Reactions to events after the commit that published them: {@link studio.fofo.runtime.reactions.Reactions} stores an event as one task for
 * each method that carries {@link studio.fofo.runtime.Reaction}, and {@link studio.fofo.runtime.reactions.FailingReactions} lists those
 * that fail, for operators. Why these are tasks and not a publication registry: {@code docs/adr/0019-reactions-after-the-commit.md}.
 */
@NullMarked
package studio.fofo.runtime.reactions;

import org.jspecify.annotations.NullMarked;
