/**
 * Reactions to events after the commit that published them: {@link studio.fofo.runtime.reactions.Reactions} stores an event as one task for
 * each method that carries {@link studio.fofo.runtime.Reaction}, and {@link studio.fofo.runtime.reactions.FailingReactions} is what
 * operators see of those that fail. Why tasks, and not a registry of publications: {@code docs/adr/0019-reactions-after-the-commit.md}.
 */
@NullMarked
package studio.fofo.runtime.reactions;

import org.jspecify.annotations.NullMarked;
