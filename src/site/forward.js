(function(){ASKED
var c=asked(new URLSearchParams(location.search));if(c)location.replace('./'+c+'/'+location.search+location.hash)})()
