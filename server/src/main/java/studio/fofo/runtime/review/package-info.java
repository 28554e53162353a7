/**
 * Review of text that becomes public: prompts, titles, descriptions, tags. It reads words as people do, despite accents, look-alike
 * letters, digits for letters, spaced letters and invisible characters, and refuses what no shop may show.
 *
 * <p>What is refused is data: {@code resources/review/words/<language>.txt} holds words by class, {@code resources/review/rules.txt} says
 * which classes together make which {@link studio.fofo.runtime.review.Topic}. Words match as whole words; a class of harmless phrases per
 * language protects cases such as a naked mole rat. To add a language, add a file; to add words, add them with a case to
 * {@code TextReviewTest}.
 *
 * <p>A word filter is only a first step: it understands neither irony nor pictures. Reports and operators complement it.
 */
@NullMarked
package studio.fofo.runtime.review;

import org.jspecify.annotations.NullMarked;
