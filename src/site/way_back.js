addEventListener('DOMContentLoaded',function(){var m=/^(.*?\/)(ko|en)(\/|$)/.exec(location.pathname),b=document.body.dataset.root||(m?m[1]:null);
if(b===null){var s=location.pathname.split('/');b=s.length>2?'/'+s[1]+'/':'/'}
document.querySelectorAll('a[data-to]').forEach(function(a){a.href=b+a.dataset.to})})
