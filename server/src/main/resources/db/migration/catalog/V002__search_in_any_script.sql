-- One spelling of words for index and query: without accents, letters that have none decomposed, and each sign of a script that puts no
-- spaces between words as a word of its own.
create function search_words(written text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    replace(replace(replace(replace(translate(
      normalize(regexp_replace(lower(normalize(written, NFKD)), '[\u0300-\u036f]', '', 'g'), NFKC),
      'øłđðħıŋŧ', 'olddhint'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g')
$$;

-- Stemmed, so that "foxes" finds a fox, and as written, so that "the who" finds what English takes for stop words.
create function search_vector(written text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.english', catalog.search_words(written)) || to_tsvector('pg_catalog.simple', catalog.search_words(written))
$$;

-- What is excluded is excluded in every form of the word, so such a query is read in one way only.
create function search_query(asked text) returns tsquery language sql immutable parallel safe as $$
  select case when asked ~ '(^|\s)-' then websearch_to_tsquery('pg_catalog.english', catalog.search_words(asked))
    else websearch_to_tsquery('pg_catalog.english', catalog.search_words(asked)) || websearch_to_tsquery('pg_catalog.simple', catalog.search_words(asked)) end
$$;

update products set search =
  setweight(search_vector(title), 'A') || setweight(search_vector(array_to_string(tags, ' ')), 'B')
  || setweight(search_vector(style || ' ' || type), 'C') || setweight(search_vector(description), 'D');
