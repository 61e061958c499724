function asked(q){var c=(q.get('chapter')||'').toLowerCase();return FIGURES[q.get('figure')||q.get('widget')]||(CHAPTERS.indexOf(c)<0?ALIASES[c]||'':c)}
