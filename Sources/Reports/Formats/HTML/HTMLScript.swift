/// The one script of a page: it shows, beside a figure, the events that gave it.
///
/// It builds no markup from text: it copies what the page already holds. Without it the same events
/// stand at the end of the page. It is written for old browsers too.
enum HTMLScript {
  static let source = """
    (function(){
    "use strict";
    var box=document.getElementById("asal"),title=document.getElementById("asal-judul"),
    count=document.getElementById("asal-jumlah"),list=document.getElementById("asal-isi"),last=null;
    function numbers(text){
    var all=[];
    text.split(" ").forEach(function(part){
    var ends=part.split("-"),n=+ends[0],end=+(ends[1]||ends[0]);
    for(;n<=end;n++)all.push(n);
    });
    return all;
    }
    function close(){
    if(!last)return;
    box.hidden=true;
    last.setAttribute("aria-expanded","false");
    last.focus();
    last=null;
    }
    function place(button){
    var at=button.getBoundingClientRect(),page=document.documentElement,gap=6,
    left=Math.max(gap,Math.min(at.left,page.clientWidth-box.offsetWidth-gap)),
    below=at.bottom+gap,above=at.top-box.offsetHeight-gap,
    fits=below+box.offsetHeight<=page.clientHeight||above<0;
    box.style.left=left+window.pageXOffset+"px";
    box.style.top=(fits?below:above)+window.pageYOffset+"px";
    }
    function open(button){
    var seqs=numbers(button.getAttribute("data-e"));
    close();
    title.textContent=button.getAttribute("aria-label")||button.textContent;
    count.textContent=seqs.length>1?count.getAttribute("data-many").replace("0",seqs.length):"";
    list.textContent="";
    seqs.forEach(function(seq){
    var event=document.getElementById("e"+seq),copy;
    if(!event)return;
    copy=event.cloneNode(true);
    copy.removeAttribute("id");
    list.appendChild(copy);
    });
    box.hidden=false;
    box.scrollTop=0;
    place(button);
    button.setAttribute("aria-expanded","true");
    last=button;
    box.focus({preventScroll:true});
    }
    function pressed(node){
    while(node&&node!==document){
    if(node===box)return box;
    if(node.hasAttribute("data-e"))return node;
    node=node.parentNode;
    }
    return null;
    }
    document.addEventListener("click",function(event){
    var button=pressed(event.target);
    if(event.target.id==="asal-tutup"||!button)return close();
    if(button===box)return;
    if(button===last)return close();
    open(button);
    });
    document.addEventListener("keydown",function(event){
    var key=event.key,button=event.target;
    if(key==="Escape"||key==="Esc")return close();
    if(key!=="Enter"&&key!==" "&&key!=="Spacebar")return;
    if(button.tagName==="BUTTON"||!button.hasAttribute||!button.hasAttribute("data-e"))return;
    event.preventDefault();
    open(button);
    });
    box.addEventListener("focusout",function(event){
    if(last&&event.relatedTarget&&!box.contains(event.relatedTarget)){
    box.hidden=true;
    last.setAttribute("aria-expanded","false");
    last=null;
    }
    });
    })();
    """
}
