(function(){var q=new URLSearchParams(location.search),l=(q.get('lang')||q.get('locale')||'').toLowerCase().slice(0,2);
ASKED
if(l!=='ko'&&l!=='en'){l='';try{if(window===window.top)l=localStorage.getItem('good-enough-lang')||''}catch(e){}}
if(l!=='ko'&&l!=='en'){l='ko';(navigator.languages||[]).some(function(x){x=x.slice(0,2);if(x==='ko'||x==='en'){l=x;return true}})}
var c=asked(q);location.replace('./'+l+'/'+(c?c+'/':'')+location.search+location.hash)})()
