var e=Array.isArray,t=Array.prototype.indexOf,n=Array.prototype.includes,r=Array.from,i=Object.defineProperty,a=Object.getOwnPropertyDescriptor,o=Object.getOwnPropertyDescriptors,s=Object.prototype,c=Array.prototype,l=Object.getPrototypeOf,u=Object.isExtensible,d=()=>{};function f(e){return typeof e?.then==`function`}function p(e){for(var t=0;t<e.length;t++)e[t]()}function m(){var e,t;return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}var h=1024,g=2048,_=4096,v=8192,y=16384,b=32768,x=1<<25,S=65536,ee=1<<18,C=1<<19,te=1<<20,ne=1<<25,re=1<<21,ie=1<<22,ae=1<<23,oe=Symbol(`$state`),se=Symbol(`component`),ce=Symbol(`legacy props`),le=Symbol(``),ue=Symbol(`attributes`),de=Symbol(`class`),fe=Symbol(`style`),pe=Symbol(`text`),me=Symbol(`form reset`),he=new class extends Error{name=`StaleReactionError`;message="The reaction that called `getAbortSignal()` was re-run or destroyed"},ge=!!globalThis.document?.contentType&&globalThis.document.contentType.includes(`xml`),_e={},w=Symbol(`uninitialized`),ve=`http://www.w3.org/1999/xhtml`;function ye(){console.warn(`https://svelte.dev/e/derived_inert`)}function be(e){console.warn(`https://svelte.dev/e/hydration_mismatch`)}function xe(){console.warn(`https://svelte.dev/e/select_multiple_invalid_value`)}function Se(){console.warn(`https://svelte.dev/e/svelte_boundary_reset_noop`)}var T=!1;function E(e){T=e}var D;function O(e){if(e===null)throw be(),_e;return D=e}function Ce(){return O(z(D))}function we(e){if(T){if(z(D)!==null)throw be(),_e;D=e}}function Te(e=1){if(T){for(var t=e,n=D;t--;)n=z(n);D=n}}function Ee(e=!0){for(var t=0,n=D;;){if(n.nodeType===8){var r=n.data;if(r===`]`){if(t===0)return n;--t}else(r===`[`||r===`[!`||r[0]===`[`&&!isNaN(Number(r.slice(1))))&&(t+=1)}var i=z(n);e&&n.remove(),n=i}}function De(e){if(!e||e.nodeType!==8)throw be(),_e;return e.data}function Oe(e){return e===this.v}function ke(e,t){return e==e?e!==t||typeof e==`object`&&!!e||typeof e==`function`:t==t}function Ae(e){return!ke(e,this.v)}function je(e){throw Error(`https://svelte.dev/e/lifecycle_outside_component`)}function Me(){throw Error(`https://svelte.dev/e/async_derived_orphan`)}function Ne(e,t,n){throw Error(`https://svelte.dev/e/each_key_duplicate`)}function Pe(e){throw Error(`https://svelte.dev/e/effect_in_teardown`)}function Fe(){throw Error(`https://svelte.dev/e/effect_in_unowned_derived`)}function Ie(e){throw Error(`https://svelte.dev/e/effect_orphan`)}function Le(){throw Error(`https://svelte.dev/e/effect_update_depth_exceeded`)}function Re(e){throw Error(`https://svelte.dev/e/props_invalid_value`)}function ze(){throw Error(`https://svelte.dev/e/state_descriptors_fixed`)}function Be(){throw Error(`https://svelte.dev/e/state_prototype_fixed`)}function Ve(){throw Error(`https://svelte.dev/e/state_unsafe_mutation`)}function He(){throw Error(`https://svelte.dev/e/svelte_boundary_reset_onerror`)}var k=null;function Ue(e){k=e}function We(e,t=!1,n){k={p:k,i:!1,c:null,e:null,s:e,x:null,r:K,l:null}}function Ge(e){var t=k,n=t.e;if(n!==null){t.e=null;for(var r of n)hn(r)}return e!==void 0&&(t.x=e),t.i=!0,k=t.p,Ke(e)}function Ke(e={}){return i(e,se,{value:!0}),e}function qe(){return!0}var Je=[];function Ye(){var e=Je;Je=[],p(e)}function A(e){if(Je.length===0&&!bt){var t=Je;queueMicrotask(()=>{t===Je&&Ye()})}Je.push(e)}function Xe(){for(;Je.length>0;)Ye()}var Ze=~(g|_|h);function j(e,t){e.f=e.f&Ze|t}function Qe(e){e.f&512||e.deps===null?j(e,h):j(e,_)}function $e(e,t){e.f&2048?t.set(e,g):e.f&4096&&t.get(e)!==2048&&t.set(e,_),j(e,h)}var et=!1;function tt(){et||(et=!0,document.addEventListener(`reset`,e=>{Promise.resolve().then(()=>{if(!e.defaultPrevented)for(let t of e.target.elements)t[me]?.()})},{capture:!0}))}function nt(e){var t=U,n=K;G(null),In(null);try{return e()}finally{G(t),In(n)}}function rt(e,t,n,r){let i=qe()?st:dt;var a=e.filter(e=>!e.settled),o=t.map(i);if(n.length===0&&a.length===0){r(o);return}var s=K,c=it(),l=a.length===1?a[0].promise:a.length>1?Promise.all(a.map(e=>e.promise)):null;function u(e){if(!(s.f&16384)){c();try{r([...o,...e])}catch(e){B(e,s)}at()}}var d=ot();if(n.length===0){l.then(()=>u([])).finally(d);return}function f(){Promise.all(n.map(e=>lt(e))).then(u).catch(e=>B(e,s)).finally(d)}l?l.then(()=>{s.f&16384?d():(c(),f(),at())}):f()}function it(){var e=K,t=U,n=k,r=M;return function(i=!0){In(e),G(t),Ue(n),i&&!(e.f&16384)&&(r?.activate(),r?.apply())}}function at(e=!0){In(null),G(null),Ue(null),e&&M?.deactivate()}function ot(){var e=K,t=e.b,n=M,r=!!t?.is_rendered();return t?.update_pending_count(1,n),n.increment(r,e),()=>{t?.update_pending_count(-1,n),n.decrement(r,e)}}function st(e){var t=2|g;return K!==null&&(K.f|=C),{ctx:k,deps:null,effects:null,equals:Oe,f:t,fn:e,reactions:null,rv:0,v:w,wv:0,parent:K,ac:null}}var ct=Symbol(`obsolete`);function lt(e,t,n){let r=K;r===null&&Me();var i=void 0,a=It(w),o=!U,s=new Set;return vn(()=>{var t=K,n=m();i=n.promise;try{Promise.resolve(e()).then(n.resolve,e=>{e!==he&&n.reject(e)}).finally(at)}catch(e){n.reject(e),at()}var c=M;if(o){if(t.f&32768)var l=ot();if(r.b?.is_rendered())c.async_deriveds.get(t)?.reject(ct);else for(let e of s.values())e.reject(ct);s.add(n),c.async_deriveds.set(t,n)}let u=(e,t=void 0)=>{l?.(),s.delete(n),t!==ct&&(c.activate(),t?(a.f|=ae,Bt(a,t)):(a.f&8388608&&(a.f^=ae),Bt(a,e)),c.deactivate())};n.promise.then(u,e=>u(null,e||`unknown`))}),pn(()=>{for(let e of s)e.reject(ct)}),new Promise(e=>{function t(n){function r(){n===i?e(a):t(i)}n.then(r,r)}t(i)})}function ut(e){let t=st(e);return Rn(t),t}function dt(e){let t=st(e);return t.equals=Ae,t}function ft(e){var t=e.effects;if(t!==null){e.effects=null;for(var n=0;n<t.length;n+=1)H(t[n])}}function pt(e){var t,n=K,r=e.parent;if(!Pn&&r!==null&&e.v!==w&&r.f&24576)return ye(),e.v;In(r);try{ft(e),t=qn(e)}finally{In(n)}return t}function mt(e){var t=pt(e);!e.equals(t)&&(e.wv=Wn(),(!M?.is_fork||e.deps===null)&&(M===null?e.v=t:(M.capture(e,t,!0),vt?.capture(e,t,!0)),e.deps===null))?j(e,h):Pn||(N===null?Qe(e):(fn()||M?.is_fork)&&N.set(e,t))}function ht(e){if(e.effects!==null)for(let t of e.effects)(t.teardown||t.ac)&&(t.teardown?.(),t.ac!==null&&nt(()=>{t.ac.abort(he),t.ac=null}),t.fn!==null&&(t.teardown=d),Xn(t,0),wn(t))}function gt(e){if(e.effects!==null)for(let t of e.effects)t.teardown&&t.fn!==null&&Zn(t)}var _t=null,M=null,vt=null,N=null,yt=null,bt=!1,xt=!1,St=null,Ct=null,wt=0,Tt=1,Et=class e{id=Tt++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#t=new Set;#n=0;#r=new Map;#i=null;#a=[];#o=[];#s=new Map;#c=new Map;#l=new Set;is_fork=!1;#u=!1;constructor(){_t===null?_t=this:(_t.next=this,this.prev=_t),_t=this}#d(){if(this.is_fork)return!0;for(let e of this.#r.keys())if(!this.#f(e))return!0;return!1}#f(e){for(var t=e;t!==null;t=t.parent)if(this.#c.has(t))return!0;return!1}skip_effect(e){this.#c.has(e)||this.#c.set(e,{d:[],m:[]}),this.#l.delete(e)}unskip_effect(e,t=e=>this.schedule(e)){var n=this.#c.get(e);if(n){this.#c.delete(e);for(var r of n.d)j(r,g),t(r);for(r of n.m)j(r,_),t(r)}this.#l.add(e)}#p(){var e=[];for(let i of this.#a)if(!(i.f&16384||!(i.f&6144))){for(var t=i,n=!1;t.parent!==null;){t=t.parent;var r=t.f;if(r&96){if(!(r&1024)){n=!0;break}t.f^=h}}n||e.push(t)}return this.#a=[],e}#m(){this.started=!0;for(let[e,t]of this.#s)j(e,t),this.schedule(e);this.apply();for(var t=St=[],n=[],r=Ct=[];this.#a.length>0;){wt++>1e3&&(this.#b(),Ot());for(let e of this.#p())try{this.#h(e,t,n)}catch(t){throw Nt(e),this.#d()||this.discard(),t}}if(M=null,r.length>0){var i=e.ensure();for(let e of r)i.schedule(e)}if(St=null,Ct=null,this.#d()){this.#y(n),this.#y(t);for(let[e,t]of this.#c)Mt(e,t);r.length>0&&M.#m();return}let a=this.#g();if(a)this.#y(n),this.#y(t),a.#v(this);else{this.#s.clear();for(let e of this.#e)e(this);this.#e.clear(),vt=this,At(n),At(t),vt=null,this.#i?.resolve();var o=M;this.#n===0&&(this.#a.length===0||o!==null)&&this.#b(),o!==null&&(P.clear(),o.#m())}}#h(e,t,n){e.f^=h;for(var r=e.first;r!==null;){var i=r.f,a=!!(i&96);if(!(a&&i&1024||i&8192||this.#c.has(r))&&r.fn!==null){a?r.f^=h:i&4?t.push(r):Gn(r)&&(i&16&&this.add_dirty_reaction(r,_),Zn(r));var o=r.first;if(o!==null){r=o;continue}}for(;r!==null;){var s=r.next;if(s!==null){r=s;break}r=r.parent}}}#g(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#_(e))return e;return null}#_(e){for(let[t,[,n]]of this.current)if(!n&&e.current.has(t))return!0;return!1}#v(e){for(let[t,n]of e.current)!this.previous.has(t)&&e.previous.has(t)&&this.previous.set(t,e.previous.get(t)),this.current.set(t,n);for(let[t,n]of e.async_deriveds){let e=this.async_deriveds.get(t);e&&n.promise.then(e.resolve).catch(e.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);let t=e=>{var n=e.reactions;if(n!==null&&!(e.f&2&&!(e.f&6144)))for(let e of n){var r=e.f;if(r&2)t(e);else{var i=e;r&4194320&&!this.async_deriveds.has(i)&&(this.#s.delete(i),j(i,g),this.schedule(i))}}};for(let e of this.current.keys())t(e);this.oncommit(()=>e.discard()),e.#b(),M=this,this.#m()}#y(e){for(var t=0;t<e.length;t+=1)$e(e[t],this.#s)}capture(e,t,n=!1){e.v!==w&&!this.previous.has(e)&&this.previous.set(e,e.v),e.f&8388608||(this.current.set(e,[t,n]),N?.set(e,t)),this.is_fork||(e.v=t)}activate(){M=this}deactivate(){M=null,N=null}flush(){try{xt=!0,M=this,this.#m()}finally{wt=0,yt=null,St=null,Ct=null,xt=!1,M=null,N=null,P.clear()}}discard(){for(let e of this.#t)e(this);this.#t.clear();for(let e of this.async_deriveds.values())e.reject(ct);this.#b(),this.#i?.resolve()}register_created_effect(e){this.#o.push(e)}increment(e,t){if(this.#n+=1,e){let e=this.#r.get(t)??0;this.#r.set(t,e+1)}}decrement(e,t){if(--this.#n,e){let e=this.#r.get(t)??0;e===1?this.#r.delete(t):this.#r.set(t,e-1)}this.#u||(this.#u=!0,A(()=>{this.#u=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(let[t,n]of e)this.add_dirty_reaction(t,n);e.clear()}add_dirty_reaction(e,t){(t===2048||this.#s.get(e)!==2048)&&this.#s.set(e,t)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#t.add(e)}settled(){return(this.#i??=m()).promise}static ensure(){if(M===null){let t=M=new e;!xt&&!bt&&A(()=>{t.started||t.flush()})}return M}apply(){N=null}schedule(e){yt=e,e.b?.is_pending&&e.f&16777228&&!(e.f&32768)?e.b.defer_effect(e):this.#a.push(e)}#b(){if(this.linked){var e=this.prev,t=this.next;e===null||(e.next=t),t===null?_t=e:t.prev=e,this.linked=!1}}};function Dt(e){var t=bt,n=vt;vt=null,bt=!0;try{var r;for(e&&(Dt(),r=e());;){if(Xe(),M===null)return r;M.flush()}}finally{bt=t,vt=n}}function Ot(){try{Le()}catch(e){B(e,yt)}}var kt=null;function At(e){var t=e.length;if(t!==0){for(var n=0;n<t;){var r=e[n++];if(!(r.f&24576)&&Gn(r)&&(kt=new Set,Zn(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Dn(r),kt?.size>0)){P.clear();for(let e of kt){if(e.f&24576)continue;let t=[e],n=e.parent;for(;n!==null;)kt.has(n)&&(kt.delete(n),t.push(n)),n=n.parent;for(let e=t.length-1;e>=0;e--){let n=t[e];n.f&24576||Zn(n)}}kt.clear()}}kt=null}}function jt(e){M.schedule(e)}function Mt(e,t){if(!(e.f&32&&e.f&1024)){e.f&2048?t.d.push(e):e.f&4096&&t.m.push(e),j(e,h);for(var n=e.first;n!==null;)Mt(n,t),n=n.next}}function Nt(e){j(e,h);for(var t=e.first;t!==null;)Nt(t),t=t.next}var Pt=new Set,P=new Map,Ft=!1;function It(e,t){return{f:0,v:e,reactions:null,equals:Oe,rv:0,wv:0}}function F(e,t){let n=It(e,t);return Rn(n),n}function Lt(e,t=!1,n=!0){let r=It(e);return t||(r.equals=Ae),r}function I(e,t,n=!1){return U!==null&&(!W||U.f&131072)&&qe()&&U.f&4325394&&(Ln===null||!Ln.has(e))&&Ve(),Bt(e,n?Wt(t):t,Ct)}var Rt=null,zt=0;function Bt(e,t,n=null){if(!e.equals(t)){Pn?P.set(e,t):P.has(e)||P.set(e,e.v);var r=Et.ensure();if(r.capture(e,t),e.f&2){let t=e;e.f&2048&&pt(t),N===null&&Qe(t)}e.wv=Wn(),Rt=null,zt=0,Ut(e,g,n),Rt=null,qe()&&K!==null&&K.f&1024&&!(K.f&96)&&(Y===null?zn([e]):Y.push(e)),!r.is_fork&&Pt.size>0&&!Ft&&Vt()}return t}function Vt(){Ft=!1;for(let e of Pt){e.f&1024&&j(e,_);let t;try{t=Gn(e)}catch{t=!0}t&&Zn(e)}Pt.clear()}function Ht(e){I(e,e.v+1)}function Ut(e,t,n){var r=e.reactions;if(r!==null){var i=qe(),a=r.length;if(zt+=a,zt>1e5&&Rt===null&&(Rt=new Set),Rt!==null){if(Rt.has(e))return;Rt.add(e)}for(var o=0;o<a;o++){var s=r[o],c=s.f;if(i||s!==K){var l=(c&g)===0;if(l&&j(s,t),c&131072)Pt.add(s);else if(c&2){var u=s;N?.delete(u),Ut(u,_,n)}else if(l){var d=s;c&16&&kt!==null&&kt.add(d),n===null?jt(d):n.push(d)}}}}}function Wt(t){if(typeof t!=`object`||!t||oe in t||se in t)return t;let n=l(t);if(n!==s&&n!==c)return t;var r=new Map,i=e(t),o=F(0),u=null,d=Hn,f=e=>{if(Hn===d)return e();var t=U,n=Hn;G(null),Un(d);var r=e();return G(t),Un(n),r};return i&&r.set(`length`,F(t.length,u)),new Proxy(t,{defineProperty(e,t,n){`value`in n&&n.configurable!==!1&&n.enumerable!==!1&&n.writable!==!1||ze();var i=r.get(t);return i===void 0?f(()=>{var e=F(n.value,u);return r.set(t,e),e}):I(i,n.value,!0),!0},deleteProperty(e,t){var n=r.get(t);if(n===void 0){if(t in e){let e=f(()=>F(w,u));r.set(t,e),Ht(o)}}else I(n,w),Ht(o);return!0},get(e,n,i){if(n===oe)return t;var o=r.get(n),s=n in e;if(o===void 0&&(!s||a(e,n)?.writable)&&(o=f(()=>F(Wt(s?e[n]:w),u)),r.set(n,o)),o!==void 0){var c=X(o);return c===w?void 0:c}return Reflect.get(e,n,i)},getOwnPropertyDescriptor(e,t){this.has?.(e,t);var n=Reflect.getOwnPropertyDescriptor(e,t),i=r.get(t);if(i!==void 0){var a=X(i);if(a===w)return;if(n&&`value`in n)n.value=a;else return{enumerable:!0,configurable:!0,value:a,writable:!0}}return n},has(e,t){if(t===oe)return!0;var n=r.get(t),i=n!==void 0&&n.v!==w||Reflect.has(e,t);return(n!==void 0||(K!==null||U!==null)&&(!i||a(e,t)?.writable))&&(n===void 0&&(n=f(()=>F(i?Wt(e[t]):w,u)),r.set(t,n)),X(n)===w)?!1:i},set(e,t,n,s){var c=r.get(t),l=t in e;if(i&&t===`length`)for(var d=n;d<c.v;d+=1){var p=r.get(d+``);p===void 0?d in e&&(p=f(()=>F(w,u)),r.set(d+``,p)):I(p,w)}if(c===void 0)(!l||a(e,t)?.writable)&&(c=f(()=>F(void 0,u)),I(c,Wt(n)),r.set(t,c));else{l=c.v!==w;var m=f(()=>Wt(n));I(c,m)}var h=Reflect.getOwnPropertyDescriptor(e,t);if(h?.set&&h.set.call(s,n),!l){if(i&&typeof t==`string`){var g=r.get(`length`),_=Number(t);Number.isInteger(_)&&_>=g.v&&I(g,_+1)}Ht(o)}return!0},ownKeys(e){X(o);var t=Reflect.ownKeys(e).filter(e=>{var t=r.get(e);return t===void 0||t.v!==w});for(var[n,i]of r)i.v!==w&&!(n in e)&&t.push(n);return t},setPrototypeOf(){Be()}})}function Gt(e){try{if(typeof e==`object`&&e&&oe in e)return e[oe]}catch{}return e}function Kt(e,t){return Object.is(Gt(e),Gt(t))}var qt,Jt,Yt,Xt,Zt;function Qt(){if(qt===void 0){qt=window,Jt=document,Yt=/Firefox/.test(navigator.userAgent);var e=Element.prototype,t=Node.prototype,n=Text.prototype;Xt=a(t,`firstChild`).get,Zt=a(t,`nextSibling`).get,u(e)&&(e[de]=void 0,e[ue]=null,e[fe]=void 0,e.__e=void 0),u(n)&&(n[pe]=void 0)}}function L(e=``){return document.createTextNode(e)}function R(e){return Xt.call(e)}function z(e){return Zt.call(e)}function $t(e,t){if(!T)return R(e);var n=R(D);if(n===null)n=D.appendChild(L());else if(t&&n.nodeType!==3){var r=L();return n?.before(r),O(r),r}return t&&sn(n),O(n),n}function en(e,t=!1){if(!T){var n=R(e);return n instanceof Comment&&n.data===``?z(n):n}if(t){if(D?.nodeType!==3){var r=L();return D?.before(r),O(r),r}sn(D)}return D}function tn(e,t=!1){if(!T)return R(e);var n=$t(e,t);return we(e),n}function nn(e,t=1,n=!1){let r=T?D:e;for(var i;t--;)i=r,r=z(r);if(!T)return r;if(n){if(r?.nodeType!==3){var a=L();return r===null?i?.after(a):r.before(a),O(a),a}sn(r)}return O(r),r}function rn(e){e.textContent=``}function an(){return!1}function on(e,t,n){return t==null||t===`http://www.w3.org/1999/xhtml`?n?document.createElement(e,{is:n}):document.createElement(e):n?document.createElementNS(t,e,{is:n}):document.createElementNS(t,e)}function sn(e){if(e.nodeValue.length<65536)return;let t=e.nextSibling;for(;t!==null&&t.nodeType===3;)t.remove(),e.nodeValue+=t.nodeValue,t=e.nextSibling}function cn(e){var t=K;if(t===null)return U.f|=ae,e;if(!(t.f&32768)&&!(t.f&4))throw e;B(e,t)}function B(e,t){if(e===_e)throw e;if(!(t!==null&&t.f&16384)){for(;t!==null;){if(t.f&128&&!(t.f&33570816)){if(!(t.f&32768))throw e;try{t.b.error(e);return}catch(t){e=t}}t=t.parent}throw e}}function ln(e){K===null&&(U===null&&Ie(e),Fe()),Pn&&Pe(e)}function un(e,t){var n=t.last;n===null?t.last=t.first=e:(n.next=e,e.prev=n,t.last=e)}function dn(e,t){var n=K;n!==null&&n.f&8192&&(e|=v);var r={ctx:k,deps:null,nodes:null,f:e|g|512,first:null,fn:t,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};M?.register_created_effect(r);var i=r;if(e&4)St===null?Et.ensure().schedule(r):St.push(r);else if(t!==null){try{Zn(r)}catch(e){throw H(r),e}i.deps===null&&i.teardown===null&&i.nodes===null&&i.first===i.last&&!(i.f&524288)&&(i=i.first,e&16&&e&65536&&i!==null&&(i.f|=S))}if(i!==null&&(i.parent=n,n!==null&&un(i,n),U!==null&&U.f&2&&!(e&64))){var a=U;(a.effects??=[]).push(i)}return r}function fn(){return U!==null&&!W}function pn(e){let t=dn(8,null);return j(t,h),t.teardown=e,t}function mn(e){ln(`$effect`);var t=K.f;if(!U&&t&32&&k!==null&&!k.i){var n=k;(n.e??=[]).push(e)}else return hn(e)}function hn(e){return dn(4|te,e)}function gn(e){Et.ensure();let t=dn(64|C,e);return(e={})=>new Promise(n=>{e.outro?On(t,()=>{H(t),n(void 0)}):(H(t),n(void 0))})}function _n(e){return dn(4,e)}function vn(e){return dn(ie|C,e)}function yn(e,t=0){return dn(8|t,e)}function bn(e,t=[],n=[],r=[]){rt(r,t,n,t=>{dn(8,()=>{e(...t.map(X))})})}function xn(e,t=[],n=[],r=[]){rt(r,t,n,t=>{dn(4,()=>e(...t.map(X)))})}function Sn(e,t=0){return dn(16|t,e)}function V(e){return dn(32|C,e)}function Cn(e){var t=e.teardown;if(t!==null){let n=Pn,r=U;Fn(!0),G(null);try{t.call(null)}catch(t){B(t,e.parent)}finally{Fn(n),G(r)}}}function wn(e,t=!1){var n=e.first;for(e.first=e.last=null;n!==null;){let e=n.ac;e!==null&&nt(()=>{e.abort(he)});var r=n.next;n.f&64?n.parent=null:H(n,t),n=r}}function Tn(e){for(var t=e.first;t!==null;){var n=t.next;t.f&32||H(t),t=n}}function H(e,t=!0){var n=!1;(t||e.f&262144)&&e.nodes!==null&&e.nodes.end!==null&&(En(e.nodes.start,e.nodes.end),n=!0),e.f|=x,wn(e,t&&!n),Xn(e,0);var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)e.stop();Cn(e),e.f^=x,e.f|=y;var i=e.parent;i!==null&&i.first!==null&&Dn(e),e.next=e.prev=e.teardown=e.ctx=e.deps=e.fn=e.nodes=e.ac=e.b=null}function En(e,t){for(;e!==null;){var n=e===t?null:z(e);e.remove(),e=n}}function Dn(e){var t=e.parent,n=e.prev,r=e.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),t!==null&&(t.first===e&&(t.first=r),t.last===e&&(t.last=n))}function On(e,t,n=!0){var r=[];e.f|=256,kn(e,r,!0);var i=()=>{n&&H(e),t&&t()},a=r.length;if(a>0){var o=()=>--a||i();for(var s of r)s.out(o)}else i()}function kn(e,t,n){if(!(e.f&8192)){e.f^=v;var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)(e.is_global||n)&&t.push(e);for(var i=e.first;i!==null;){var a=i.next;if(!(i.f&64)){var o=!!(i.f&65536)||!!(i.f&32)&&!!(e.f&16);kn(i,t,o?n:!1)}i=a}}}function An(e){e.f&=-257,jn(e,!0)}function jn(e,t){if(!(e.f&256)&&e.f&8192){e.f^=v,e.f&1024||(j(e,g),Et.ensure().schedule(e));for(var n=e.first;n!==null;){var r=n.next,i=!!(n.f&65536)||!!(n.f&32);jn(n,i?t:!1),n=r}var a=e.nodes&&e.nodes.t;if(a!==null)for(let e of a)(e.is_global||t)&&e.in()}}function Mn(e,t){if(e.nodes)for(var n=e.nodes.start,r=e.nodes.end;n!==null;){var i=n===r?null:z(n);t.append(n),n=i}}var Nn=null,Pn=!1;function Fn(e){Pn=e}var U=null,W=!1;function G(e){U=e}var K=null;function In(e){K=e}var Ln=null;function Rn(e){U!==null&&(U.f&2097152||U.f&2)&&(Ln??=new Set).add(e)}var q=null,J=0,Y=null;function zn(e){Y=e}var Bn=1,Vn=0,Hn=Vn;function Un(e){Hn=e}function Wn(){return++Bn}function Gn(e){var t=e.f;if(t&2048)return!0;if(t&4096){for(var n=e.deps,r=n.length,i=0;i<r;i++){var a=n[i];if(Gn(a)&&mt(a),a.wv>e.wv)return!0}t&512&&N===null&&j(e,h)}return!1}function Kn(e,t,n=!0){var r=e.reactions;if(r!==null&&!(Ln!==null&&Ln.has(e)))for(var i=0;i<r.length;i++){var a=r[i];a.f&2?Kn(a,t,!1):t===a&&(n?j(a,g):a.f&1024&&j(a,_),jt(a))}}function qn(e){var t=q,n=J,r=Y,i=U,a=Ln,o=k,s=W,c=Hn,l=e.f;q=null,J=0,Y=null,U=l&96?null:e,Ln=null,Ue(e.ctx),W=!1,Hn=++Vn,e.ac!==null&&(nt(()=>{e.ac.abort(he)}),e.ac=null);try{e.f|=re;var u=e.fn,d=u();e.f|=b;var f=Jn(e);if(qe()&&Y!==null&&!W&&f!==null&&!(e.f&6146))for(var p=0;p<Y.length;p++)Kn(Y[p],e);if(i!==null&&i!==e){if(Vn++,i.deps!==null)for(let e=0;e<n;e+=1)i.deps[e].rv=Vn;if(t!==null)for(let e of t)e.rv=Vn;Y!==null&&(r===null?r=Y:r.push(...Y))}return e.f&8388608&&(e.f^=ae),d}catch(t){return Jn(e),cn(t)}finally{e.f^=re,q=t,J=n,Y=r,U=i,Ln=a,Ue(o),W=s,Hn=c}}function Jn(e){var t=e.deps,n=M?.is_fork;if(q!==null){var r;if(n||Xn(e,J),t!==null&&J>0)for(t.length=J+q.length,r=0;r<q.length;r++)t[J+r]=q[r];else e.deps=t=q;if(fn()&&e.f&512)for(r=J;r<t.length;r++)(t[r].reactions??=[]).push(e)}else!n&&t!==null&&J<t.length&&(Xn(e,J),t.length=J);return t}function Yn(e,r){let i=r.reactions;if(i!==null){var a=t.call(i,e);if(a!==-1){var o=i.length-1;o===0?i=r.reactions=null:(i[a]=i[o],i.pop())}}if(i===null&&r.f&2&&(q===null||!n.call(q,r))){var s=r;s.f&512&&(s.f^=512),s.v!==w&&Qe(s),s.ac!==null&&nt(()=>{s.ac.abort(he),s.ac=null,j(s,g)}),ht(s),Xn(s,0)}}function Xn(e,t){var n=e.deps;if(n!==null)for(var r=t;r<n.length;r++)Yn(e,n[r])}function Zn(e){var t=e.f;if(!(t&16384)){j(e,h);var n=K;K=e;try{t&16777232?Tn(e):wn(e),Cn(e);var r=qn(e);e.teardown=typeof r==`function`?r:null,e.wv=Bn}finally{K=n}}}function X(e){var t=!!(e.f&2);if(Nn?.add(e),U!==null&&!W&&!(K!==null&&K.f&16384)&&(Ln===null||!Ln.has(e))){var r=U.deps;if(U.f&2097152)e.rv<Vn&&(e.rv=Vn,q===null&&r!==null&&r[J]===e?J++:q===null?q=[e]:q.push(e));else{U.deps??=[],n.call(U.deps,e)||U.deps.push(e);var i=e.reactions;i===null?e.reactions=[U]:n.call(i,U)||i.push(U)}}if(Pn&&P.has(e))return P.get(e);if(t){var a=e;if(Pn){var o=a.v;return(!(a.f&1024)&&a.reactions!==null||$n(a))&&(o=pt(a)),P.set(a,o),o}var s=!(a.f&512)&&!W&&U!==null&&!!(U.f&512),c=(a.f&b)===0;Gn(a)&&(s&&(a.f|=512),mt(a)),s&&!c&&(gt(a),Qn(a))}if(N?.has(e))return N.get(e);if(e.f&8388608)throw e.v;return e.v}function Qn(e){if(e.f|=512,e.deps!==null)for(let r of e.deps){var t=r.reactions;t===null?r.reactions=[e]:n.call(t,e)||t.push(e),r.f&2&&!(r.f&512)&&(gt(r),Qn(r))}}function $n(e){if(e.v===w)return!0;if(e.deps===null)return!1;for(let t of e.deps)if(P.has(t)||t.f&2&&$n(t))return!0;return!1}function er(e){var t=W;try{return W=!0,e()}finally{W=t}}[...`allowfullscreen.async.autofocus.autoplay.checked.controls.default.disabled.formnovalidate.indeterminate.inert.ismap.loop.multiple.muted.nomodule.novalidate.open.playsinline.readonly.required.reversed.seamless.selected.webkitdirectory.defer.disablepictureinpicture.disableremoteplayback`.split(`.`)];var tr=[`touchstart`,`touchmove`];function nr(e){return tr.includes(e)}var rr=Symbol(`events`),ir=new Set,ar=new Set;function or(e,t,n,r={}){function i(e){if(r.capture||fr.call(t,e),!e.cancelBubble)return nt(()=>n?.call(this,e))}return e.startsWith(`pointer`)||e.startsWith(`touch`)||e===`wheel`?(i.__removed=!1,A(()=>{i.__removed||t.addEventListener(e,i,r)})):t.addEventListener(e,i,r),i}function sr(e,t,n,r,i){var a={capture:r,passive:i},o=or(e,t,n,a);(t===document.body||t===window||t===document||t instanceof HTMLMediaElement)&&pn(()=>{o.__removed=!0,t.removeEventListener(e,o,a)})}function cr(e,t,n){(t[rr]??={})[e]=n}function lr(e){for(var t=0;t<e.length;t++)ir.add(e[t]);for(var n of ar)n(e)}var ur=null,dr=!1;function fr(e){var t=this,n=t.ownerDocument,r=e.type,a=e.composedPath?.()||[],o=a[0]||e.target;ur=e,dr||(dr=!0,setTimeout(()=>{dr=!1,ur=null}));var s=0,c=ur===e&&e[rr];if(c){var l=a.indexOf(c);if(l!==-1&&(t===document||t===window)){e[rr]=t;return}var u=a.indexOf(t);if(u===-1)return;l<=u&&(s=l)}if(o=a[s]||e.target,o!==t){i(e,`currentTarget`,{configurable:!0,get(){return o||n}});var d=U,f=K;G(null),In(null);try{for(var p,m=[];o!==null&&o!==t;){try{var h=o[rr]?.[r];h==null||o.disabled&&e.target!==o||h.call(o,e)}catch(e){p?m.push(e):p=e}if(e.cancelBubble)break;s++,o=s<a.length?a[s]:null}if(p){for(let e of m)queueMicrotask(()=>{throw e});throw p}}finally{e[rr]=t,delete e.currentTarget,G(d),In(f)}}}var pr=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy(`svelte-trusted-html`,{createHTML:e=>e});function mr(e){return pr?.createHTML(e)??e}function hr(e){var t=on(`template`);return t.innerHTML=mr(e.replaceAll(`<!>`,`<!---->`)),t.content}function Z(e,t){var n=K;n.nodes===null&&(n.nodes={start:e,end:t,a:null,t:null})}function gr(e,t){var n=!!(t&1),r=!!(t&2),i,a=!e.startsWith(`<!>`);return()=>{if(T)return Z(D,null),D;i===void 0&&(i=hr(a?e:`<!>`+e),n||(i=R(i)));var t=r||Yt?document.importNode(i,!0):i.cloneNode(!0);if(n){var o=R(t),s=t.lastChild;Z(o,s)}else Z(t,t);return t}}function _r(e,t,n=`svg`){var r=!e.startsWith(`<!>`),i=!!(t&1),a=`<${n}>${r?e:`<!>`+e}</${n}>`,o;return()=>{if(T)return Z(D,null),D;if(!o){var e=R(hr(a));if(i)for(o=document.createDocumentFragment();R(e);)o.appendChild(R(e));else o=R(e)}var t=o.cloneNode(!0);if(i){var n=R(t),r=t.lastChild;Z(n,r)}else Z(t,t);return t}}function vr(e,t){return _r(e,t,`svg`)}function yr(e=``){if(!T){var t=L(e+``);return Z(t,t),t}var n=D;return n.nodeType===3?sn(n):(n.before(n=L()),O(n)),Z(n,n),n}function br(){if(T)return Z(D,null),D;var e=document.createDocumentFragment(),t=document.createComment(``),n=L();return e.append(t,n),Z(t,n),e}function xr(e,t){if(T){var n=K;n.f&32768&&n.nodes.end!==null||(n.nodes.end=D),Ce()}else e!==null&&e.before(t)}function Sr(e){let t=0,n=It(0),r;return()=>{fn()&&(X(n),yn(()=>(t===0&&(r=er(()=>e(()=>Ht(n)))),t+=1,()=>{A(()=>{--t,t===0&&(r?.(),r=void 0,Ht(n))})})))}}var Cr=S|C;function wr(e,t,n,r){new Tr(e,t,n,r)}var Tr=class{parent;is_pending=!1;transform_error;#e;#t=T?D:null;#n;#r;#i;#a=null;#o=null;#s=null;#c=null;#l=0;#u=0;#d=!1;#f=new Map;#p=null;#m=Sr(()=>(this.#p=It(this.#l),()=>{this.#p=null}));constructor(e,t,n,r){this.#e=e,this.#n=t,this.#r=e=>{var t=K;t.b=this,t.f|=128,n(e)},this.parent=K.b,this.transform_error=r??this.parent?.transform_error??(e=>e),this.#i=Sn(()=>{if(T){let e=De(this.#t);Ce();let t=e===`[!`;if(e.startsWith(`[?`)){let t=JSON.parse(e.slice(2));this.#g(t)}else t?this.#y():this.#h()}else this.#b()},Cr),T&&(this.#e=D)}#h(){try{this.#a=V(()=>this.#r(this.#e))}catch(e){this.error(e)}}#g(e){let t=this.#n.failed,{reset:n,invoke_onerror:r}=this.#_(e);A(r),t&&(this.#s=V(()=>{t(this.#e,()=>e,()=>n)}))}#_(e){var t=!1,n=!1;let r=()=>{this.#v()||(t?Se():(t=!0,n&&He(),this.#s!==null&&On(this.#s,()=>{this.#s=null}),this.#S(()=>{this.#b()})))};return{reset:r,invoke_onerror:()=>{if(!this.#v())try{n=!0,this.#n.onerror?.(e,r),n=!1}catch(e){B(e,this.#i&&this.#i.parent)}}}}#v(){return(this.#i.f&(y|x))!==0}#y(){let e=this.#n.pending;e&&(this.is_pending=!0,this.#o=V(()=>e(this.#e)),A(()=>{if(!this.#v()){var e=this.#c=document.createDocumentFragment(),t=L(),n=!1;e.append(t),this.#a=this.#S(()=>{try{return V(()=>this.#r(t))}catch(e){try{this.error(e),n=!0}catch(e){B(e,this.#i.parent)}return null}}),this.#a===null?(this.#c=null,n&&this.#x(M)):this.#u===0&&(this.#e.before(e),this.#c=null,On(this.#o,()=>{this.#o=null}),this.#x(M))}}))}#b(){try{if(this.is_pending=this.has_pending_snippet(),this.#u=0,this.#l=0,this.#a=V(()=>{this.#r(this.#e)}),this.#u>0){var e=this.#c=document.createDocumentFragment();Mn(this.#a,e);let t=this.#n.pending;this.#o=V(()=>t(this.#e))}else this.#x(M)}catch(e){this.error(e)}}#x(e){this.is_pending=!1,e.transfer_reactions(this.#f)}defer_effect(e){$e(e,this.#f)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#n.pending}#S(e){var t=K,n=U,r=k;In(this.#i),G(this.#i),Ue(this.#i.ctx);try{return Et.ensure(),e()}finally{In(t),G(n),Ue(r)}}#C(e,t){this.has_pending_snippet()?(this.#u+=e,this.#u===0&&(this.#x(t),this.#o&&On(this.#o,()=>{this.#o=null}),this.#c&&=(this.#e.before(this.#c),null))):this.parent&&this.parent.#C(e,t)}update_pending_count(e,t){this.#C(e,t),this.#l+=e,!this.#p||this.#d||(this.#d=!0,A(()=>{this.#d=!1,this.#p&&Bt(this.#p,this.#l)}))}get_effect_pending(){return this.#m(),X(this.#p)}error(e){if(e===_e||!this.#n.onerror&&!this.#n.failed)throw e;M?.is_fork?(this.#a&&M.skip_effect(this.#a),this.#o&&M.skip_effect(this.#o),this.#s&&M.skip_effect(this.#s),M.oncommit(()=>{this.#v()||this.#w(e)})):this.#w(e)}#w(e){this.#a&&=(H(this.#a),null),this.#o&&=(H(this.#o),null),this.#s&&=(H(this.#s),null),T&&(O(this.#t),Te(),O(Ee()));let t=this.#n.failed,n=e=>{if(this.#v())return;let{reset:n,invoke_onerror:r}=this.#_(e);r(),t&&!this.#v()&&(this.#s=this.#S(()=>{try{return V(()=>{var r=K;r.b=this,r.f|=128,t(this.#e,()=>e,()=>n)})}catch(e){return B(e,this.#i.parent),null}}))};A(()=>{if(!this.#v()){var t;try{t=this.transform_error(e)}catch(e){B(e,this.#i&&this.#i.parent);return}typeof t==`object`&&t&&typeof t.then==`function`?t.then(n,e=>B(e,this.#i&&this.#i.parent)):n(t)}})}};function Er(e,t){var n=t==null?``:typeof t==`object`?`${t}`:t;n!==(e[pe]??=e.nodeValue)&&(e[pe]=n,e.nodeValue=`${n}`)}function Dr(e,t){return kr(e,t)}var Or=new Map;function kr(e,{target:t,anchor:n,props:i={},events:a,context:o,intro:s=!0,transformError:c}){Qt();var l=void 0,u=gn(()=>{var s=n??t.appendChild(L());wr(s,{pending:()=>{}},t=>{We({});var n=k;if(o&&(n.c=o),a&&(i.$$events=a),T&&Z(t,null),l=e(t,i)||Ke(),T&&(K.nodes.end=D,D===null||D.nodeType!==8||D.data!==`]`))throw be(),_e;Ge()},c);var u=new Set,d=e=>{for(var n=0;n<e.length;n++){var r=e[n];if(!u.has(r)){u.add(r);var i=nr(r);for(let e of[t,document]){var a=Or.get(e);a===void 0&&(a=new Map,Or.set(e,a));var o=a.get(r);o===void 0?(e.addEventListener(r,fr,{passive:i}),a.set(r,1)):a.set(r,o+1)}}}};return d(r(ir)),ar.add(d),()=>{for(var e of u)for(let n of[t,document]){var r=Or.get(n),i=r.get(e);--i==0?(n.removeEventListener(e,fr),r.delete(e),r.size===0&&Or.delete(n)):r.set(e,i)}ar.delete(d),s!==n&&s.parentNode?.removeChild(s)}});return Ar.set(l,u),l}var Ar=new WeakMap,jr=class{anchor;#e=new Map;#t=new Map;#n=new Map;#r=new Set;#i=!0;constructor(e,t=!0){this.anchor=e,this.#i=t}#a=e=>{if(this.#e.has(e)){var t=this.#e.get(e),n=this.#t.get(t);if(n)An(n),this.#r.delete(t);else{var r=this.#n.get(t);r&&(An(r.effect),this.#t.set(t,r.effect),this.#n.delete(t),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),n=r.effect)}for(let[t,n]of this.#e){if(this.#e.delete(t),t===e)break;let r=this.#n.get(n);r&&(H(r.effect),this.#n.delete(n))}for(let[e,r]of this.#t){if(e===t||this.#r.has(e))continue;let i=()=>{if(Array.from(this.#e.values()).includes(e)){var t=document.createDocumentFragment();Mn(r,t),t.append(L()),this.#n.set(e,{effect:r,fragment:t})}else H(r);this.#r.delete(e),this.#t.delete(e)};this.#i||!n?(this.#r.add(e),On(r,i,!1)):i()}}};#o=e=>{this.#e.delete(e);let t=Array.from(this.#e.values());for(let[e,n]of this.#n)t.includes(e)||(H(n.effect),this.#n.delete(e))};ensure(e,t){var n=M,r=an();if(t&&!this.#t.has(e)&&!this.#n.has(e)){if(r){var i=document.createDocumentFragment(),a=L();i.append(a),this.#n.set(e,{effect:V(()=>t(a)),fragment:i})}else this.#t.set(e,V(()=>t(this.anchor)))}if(this.#e.set(n,e),r){for(let[t,r]of this.#t)t===e?n.unskip_effect(r):n.skip_effect(r);for(let[t,r]of this.#n)t===e?n.unskip_effect(r.effect):n.skip_effect(r.effect);n.oncommit(this.#a),n.ondiscard(this.#o)}else T&&(this.anchor=D),this.#a(n)}},Mr=0,Nr=1,Pr=2;function Fr(e,t,n,r,i){T&&Ce();var a=qe(),o=w,s=a?It(o):Lt(o,!1,!1),c=a?It(o):Lt(o,!1,!1),l=new jr(e);Sn(()=>{var a=M,o=t(),u=!1;let d=T&&f(o)===(e.data===`[!`);if(d&&(O(Ee()),E(!1)),f(o)){var p=it(),m=!1;let e=e=>{if(!u){m=!0,p(!1),M===a&&a.deactivate(),Et.ensure();try{e()}finally{at(!1),bt||Dt()}}};o.then(t=>{e(()=>{Bt(s,t),l.ensure(Nr,r&&(e=>r(e,s)))})},t=>{e(()=>{if(Bt(c,t),l.ensure(Pr,i&&(e=>i(e,c))),!i)throw c.v})}),T?l.ensure(Mr,n):A(()=>{m||e(()=>{l.ensure(Mr,n)})})}else Bt(s,o),l.ensure(Nr,r&&(e=>r(e,s)));return d&&E(!0),()=>{u=!0}})}function Ir(e,t,n=!1){var r;T&&(r=D,Ce());var i=new jr(e),a=n?S:0;function o(e,t){if(T){var n=De(r);if(e!==parseInt(n.substring(1))){var a=Ee();O(a),i.anchor=a,E(!1),i.ensure(e,t),E(!0);return}}i.ensure(e,t)}Sn(()=>{var e=!1;t((t,n=0)=>{e=!0,o(n,t)}),e||o(-1,null)},a)}var Lr=Symbol(`NaN`);function Rr(e,t,n){T&&Ce();var r=new jr(e),i=!qe();Sn(()=>{var e=t();e!==e&&(e=Lr),i&&typeof e==`object`&&e&&(e={}),r.ensure(e,n)})}function zr(e,t){return t}function Br(e,t,n){for(var i=[],a=t.length,o,s=t.length,c=0;c<a;c++){let n=t[c];On(n,()=>{if(o){if(o.pending.delete(n),o.done.add(n),o.pending.size===0){var t=e.outrogroups;Vr(e,r(o.done)),t.delete(o),t.size===0&&(e.outrogroups=null)}}else--s},!1)}if(s===0){var l=i.length===0&&n!==null&&e.pending.size===0;if(l){var u=n,d=u.parentNode;rn(d),d.append(u),e.items.clear()}Vr(e,t,!l)}else o={pending:new Set(t),done:new Set},(e.outrogroups??=new Set).add(o)}function Vr(e,t,n=!0){var r;if(e.pending.size>0){r=new Set;for(let t of e.pending.values())for(let n of t)r.add(e.items.get(n).e)}for(var i=0;i<t.length;i++){var a=t[i];r?.has(a)?(a.f|=ne,Mn(a,document.createDocumentFragment())):H(t[i],n)}}var Hr;function Ur(t,n,i,a,o,s=null){var c=t,l=new Map;if(n&4){var u=t;c=T?O(R(u)):u.appendChild(L())}T&&Ce();var d=null,f=dt(()=>{var t=i();return e(t)?t:t==null?[]:r(t)}),p=new Map,m=!0;function h(e){if(!(_.effect.f&16384)){_.pending.delete(e);var t=X(f);_.fallback=d,Gr(_,t,c,n,a),d!==null&&(t.length===0?d.f&33554432?(d.f^=ne,qr(d,null,c)):An(d):On(d,()=>{d=null}))}}function g(e){_.pending.delete(e)}var _={effect:Sn(()=>{var e=X(f),t=e.length;let r=!1;T&&De(c)===`[!`!=(t===0)&&(c=Ee(),O(c),E(!1),r=!0);for(var u=new Set,_=M,v=an(),y=0;y<t;y+=1){T&&D.nodeType===8&&D.data===`]`&&(c=D,r=!0,E(!1));var b=e[y],x=a(b,y),S=m?null:l.get(x);S?(S.v&&Bt(S.v,b),S.i&&Bt(S.i,y),v&&_.unskip_effect(S.e)):(S=Kr(l,m?c:Hr??=L(),b,x,y,o,n,i),m||(S.e.f|=ne),l.set(x,S)),u.add(x)}if(t===0&&s&&!d&&(m?d=V(()=>s(c)):(d=V(()=>s(Hr??=L())),d.f|=ne)),t>u.size&&Ne(``,``,``),T&&t>0&&O(Ee()),!m){if(p.set(_,u),v){for(let[e,t]of l)u.has(e)||_.skip_effect(t.e);_.oncommit(h),_.ondiscard(g)}else h(_)}r&&E(!0),X(f)}),flags:n,items:l,pending:p,outrogroups:null,fallback:d};m=!1,T&&(c=D)}function Wr(e){for(;e!==null&&!(e.f&32);)e=e.next;return e}function Gr(e,t,n,i,a){var o=!!(i&8),s=t.length,c=e.items,l=Wr(e.effect.first),u,d=null,f,p=[],m=[],h,g,_,v;if(o)for(v=0;v<s;v+=1)h=t[v],g=a(h,v),_=c.get(g).e,_.f&33554432||(_.nodes?.a?.measure(),(f??=new Set).add(_));for(v=0;v<s;v+=1){if(h=t[v],g=a(h,v),_=c.get(g).e,e.outrogroups!==null)for(let t of e.outrogroups)t.pending.delete(_),t.done.delete(_);if(_.f&8192&&(An(_),o&&(_.nodes?.a?.unfix(),(f??=new Set).delete(_))),_.f&33554432){if(_.f^=ne,_===l)qr(_,null,n);else{var y=d?d.next:l;_===e.effect.last&&(e.effect.last=_.prev),_.prev&&(_.prev.next=_.next),_.next&&(_.next.prev=_.prev),Jr(e,d,_),Jr(e,_,y),qr(_,y,n),d=_,p=[],m=[],l=Wr(d.next);continue}}if(_!==l){if(u!==void 0&&u.has(_)){if(p.length<m.length){var b=m[0],x;d=b.prev;var S=p[0],ee=p[p.length-1];for(x=0;x<p.length;x+=1)qr(p[x],b,n);for(x=0;x<m.length;x+=1)u.delete(m[x]);Jr(e,S.prev,ee.next),Jr(e,d,S),Jr(e,ee,b),l=b,d=ee,--v,p=[],m=[]}else u.delete(_),qr(_,l,n),Jr(e,_.prev,_.next),Jr(e,_,d===null?e.effect.first:d.next),Jr(e,d,_),d=_;continue}for(p=[],m=[];l!==null&&l!==_;)(u??=new Set).add(l),m.push(l),l=Wr(l.next);if(l===null)continue}_.f&33554432||p.push(_),d=_,l=Wr(_.next)}if(e.outrogroups!==null){for(let t of e.outrogroups)t.pending.size===0&&(Vr(e,r(t.done)),e.outrogroups?.delete(t));e.outrogroups.size===0&&(e.outrogroups=null)}if(l!==null||u!==void 0){var C=[];if(u!==void 0)for(_ of u)_.f&8192||C.push(_);for(;l!==null;)!(l.f&8192)&&l!==e.fallback&&C.push(l),l=Wr(l.next);var te=C.length;if(te>0){var re=i&4&&s===0?n:null;if(o){for(v=0;v<te;v+=1)C[v].nodes?.a?.measure();for(v=0;v<te;v+=1)C[v].nodes?.a?.fix()}Br(e,C,re)}}o&&A(()=>{if(f!==void 0)for(_ of f)_.nodes?.a?.apply()})}function Kr(e,t,n,r,i,a,o,s){var c=o&1?o&16?It(n):Lt(n,!1,!1):null,l=o&2?It(i):null;return{v:c,i:l,e:V(()=>(a(t,c??n,l??i,s),()=>{e.delete(r)}))}}function qr(e,t,n){if(e.nodes)for(var r=e.nodes.start,i=e.nodes.end,a=t&&!(t.f&33554432)?t.nodes.start:n;r!==null;){var o=z(r);if(a.before(r),r===i)return;r=o}}function Jr(e,t,n){t===null?e.effect.first=n:t.next=n,n===null?e.effect.last=t:n.prev=t}function Yr(e,t,n){var r;T&&(r=D,Ce());var i=new jr(e);Sn(()=>{var e=t()??null;if(T&&De(r)===`[`!=(e!==null)){var a=Ee();O(a),i.anchor=a,E(!1),i.ensure(e,e&&(t=>n(t,e))),E(!0)}else i.ensure(e,e&&(t=>n(t,e)))},S)}function Xr(e,t){let n=null,r=T;var i;if(T){n=D;for(var a=R(document.head);a!==null&&(a.nodeType!==8||a.data!==e);)a=z(a);if(a===null)E(!1);else{var o=z(a);a.remove(),O(o)}}T||(i=document.head.appendChild(L()));try{Sn(()=>{var e=V(()=>t(i));e.f|=ee,T||(e.nodes===null?e.nodes={start:i,end:i,a:null,t:null}:e.nodes.end=i)})}finally{r&&(E(!0),O(n))}}function Zr(e){var t,n,r=``;if(typeof e==`string`||typeof e==`number`)r+=e;else if(typeof e==`object`){if(Array.isArray(e)){var i=e.length;for(t=0;t<i;t++)e[t]&&(n=Zr(e[t]))&&(r&&(r+=` `),r+=n)}else for(n in e)e[n]&&(r&&(r+=` `),r+=n)}return r}function Qr(){for(var e,t,n=0,r=``,i=arguments.length;n<i;n++)(e=arguments[n])&&(t=Zr(e))&&(r&&(r+=` `),r+=t);return r}function $r(e){return typeof e==`object`?Qr(e):e??``}var ei=[...` 	
\r\f\xA0\v﻿`];function ti(e,t,n){var r=e==null?``:``+e;if(t&&(r=r?r+` `+t:t),n){for(var i of Object.keys(n))if(n[i])r=r?r+` `+i:i;else if(r.length)for(var a=i.length,o=0;(o=r.indexOf(i,o))>=0;){var s=o+a;(o===0||ei.includes(r[o-1]))&&(s===r.length||ei.includes(r[s]))?r=(o===0?``:r.substring(0,o))+r.substring(s+1):o=s}}return r===``?null:r}function ni(e,t=!1){var n=t?` !important;`:`;`,r=``;for(var i of Object.keys(e)){var a=e[i];a!=null&&a!==``&&(r+=` `+i+`: `+a+n)}return r}function ri(e){return e[0]!==`-`||e[1]!==`-`?e.toLowerCase():e}function ii(e,t){if(t){var n=``,r,i;if(Array.isArray(t)?(r=t[0],i=t[1]):r=t,e){e=String(e).replaceAll(/\/\*.*?\*\//g,``).trim();var a=!1,o=0,s=!1,c=[];r&&c.push(...Object.keys(r).map(ri)),i&&c.push(...Object.keys(i).map(ri));var l=0,u=-1;let t=e.length;for(var d=0;d<t;d++){var f=e[d];if(s?f===`/`&&e[d-1]===`*`&&(s=!1):a?a===f&&(a=!1):f===`/`&&e[d+1]===`*`?s=!0:f===`"`||f===`'`?a=f:f===`(`?o++:f===`)`&&o--,!s&&a===!1&&o===0){if(f===`:`&&u===-1)u=d;else if(f===`;`||d===t-1){if(u!==-1){var p=ri(e.substring(l,u).trim());if(!c.includes(p)){f!==`;`&&d++;var m=e.substring(l,d).trim();n+=` `+m+`;`}}l=d+1,u=-1}}}}return r&&(n+=ni(r)),i&&(n+=ni(i,!0)),n=n.trim(),n===``?null:n}return e==null?null:String(e)}function ai(e,t,n,r,i,a){var o=e[de];if(T||o!==n||o===void 0){var s=ti(n,r,a);T&&s===e.getAttribute(`class`)||(s==null?e.removeAttribute(`class`):t?e.className=s:e.setAttribute(`class`,s)),e[de]=n}else if(a&&i!==a)for(var c in a){var l=!!a[c];(i==null||l!==!!i[c])&&e.classList.toggle(c,l)}return a}function oi(e,t={},n,r){for(var i in n){var a=n[i];t[i]!==a&&(n[i]==null?e.style.removeProperty(i):e.style.setProperty(i,a,r))}}function si(e,t,n,r){var i=e[fe];if(T||i!==t){var a=ii(t,r);T&&a===e.getAttribute(`style`)||(a==null?e.removeAttribute(`style`):e.style.cssText=a),e[fe]=t}else r&&(Array.isArray(r)?(oi(e,n?.[0],r[0]),oi(e,n?.[1],r[1],`important`)):oi(e,n,r));return r}function ci(e,t){t?e.hasAttribute(`selected`)||e.setAttribute(`selected`,``):e.removeAttribute(`selected`)}function li(t,n){var r=t.__defaultValue,i=t.multiple,a=i?r??[]:null;if(!i||e(a)){var o=t.selectedIndex,s=n&&i?new Set(t.selectedOptions):null;for(var c of t.options){var l=fi(c);ci(c,i?a.includes(l):Kt(l,r))}if(n){if(s!==null)for(c of t.options){var u=s.has(c);c.selected!==u&&(c.selected=u)}else t.selectedIndex!==o&&(t.selectedIndex=o)}}}function ui(t,n,r=!1){if(t.multiple){if(n==null)return;if(!e(n))return xe();for(var i of t.options)i.selected=n.includes(fi(i))}else{for(i of t.options)if(Kt(fi(i),n)){i.selected=!0;return}r&&n===void 0||(t.selectedIndex=-1)}}function di(e){var t=new MutationObserver(t=>{t.every(pi)||(`__defaultValue`in e&&li(e,!1),`__value`in e&&ui(e,e.__value))});t.observe(e,{childList:!0,subtree:!0,attributes:!0,attributeFilter:[`value`]}),pn(()=>{t.disconnect()})}function fi(e){return`__value`in e?e.__value:e.value}function pi(e){if(e.target.closest(`selectedcontent`)!==null)return!0;if(e.type===`childList`){var t=[...e.addedNodes,...e.removedNodes];return t.length>0&&t.every(e=>e.nodeName===`SELECTEDCONTENT`)}return!1}var mi=Symbol(`is custom element`),hi=Symbol(`is html`),gi=ge?`link`:`LINK`,_i=ge?`progress`:`PROGRESS`;function vi(e){if(T){var t=!1,n=()=>{if(!t){if(t=!0,e.hasAttribute(`value`)){var n=e.value;xi(e,`value`,null),e.value=n}if(e.hasAttribute(`checked`)){var r=e.checked;xi(e,`checked`,null),e.checked=r}}};e[me]=n,A(n),tt()}}function yi(e,t){var n=Si(e);n.value!==(n.value=t??void 0)&&(e.value!==t||t===0&&e.nodeName===_i)&&(e.value=t??``)}function bi(e,t){var n=Si(e);n.checked!==(n.checked=t??void 0)&&(e.checked=t)}function xi(e,t,n,r){var i=Si(e);if(!(T&&(i[t]=e.getAttribute(t),t===`src`||t===`srcset`||t===`href`&&e.nodeName===gi))){var a=i[t];a!==(i[t]=n)&&(t===`loading`&&(e[le]=n),n==null?e.removeAttribute(t):typeof n!=`string`&&wi(e).has(t)?e[t]=n:(!T||typeof n!=`number`&&typeof n!=`boolean`||a!==String(n))&&e.setAttribute(t,n))}}function Si(e){return e[ue]??={[mi]:e.nodeName.includes(`-`),[hi]:e.namespaceURI===ve}}var Ci=new Map;function wi(e){var t=e.getAttribute(`is`)||e.nodeName,n=Ci.get(t);if(n)return n;Ci.set(t,n=new Set);for(var r,i=e,a=Element.prototype;a!==i;){for(var s in r=o(i),r)r[s].set&&s!==`innerHTML`&&s!==`textContent`&&s!==`innerText`&&n.add(s);i=l(i)}return n}var Ti=new class e{#e=new WeakMap;#t;#n;static entries=new WeakMap;constructor(e){this.#n=e}observe(e,t){var n=this.#e.get(e)||new Set;return n.add(t),this.#e.set(e,n),this.#r().observe(e,this.#n),()=>{var n=this.#e.get(e);n.delete(t),n.size===0&&(this.#e.delete(e),this.#t.unobserve(e))}}#r(){return this.#t??=new ResizeObserver(t=>{for(var n of t){e.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}})}}({box:`border-box`});function Ei(e,t,n){var r=Ti.observe(e,()=>n(e[t]));_n(()=>(er(()=>n(e[t])),r))}function Di(e,t){return e===t||e?.[oe]===t}function Oi(e=Ke(),t,n,r){var i=k.r,a=K;return _n(()=>{var o,s;return yn(()=>{o=s,s=r?.()||[],er(()=>{Di(n(...s),e)||(t(e,...s),o&&Di(n(...o),e)&&t(null,...o))})}),()=>{let r=a;for(;r!==i&&r.parent!==null&&r.parent.f&33554432;)r=r.parent;let o=()=>{s&&Di(n(...s),e)&&t(null,...s)},c=r.teardown;r.teardown=()=>{o(),c?.()}}}),e}var ki=!1;function Ai(e){var t=ki;try{return ki=!1,[e(),ki]}finally{ki=t}}function ji(e,t,n,r){var i=!0,o=!!(n&8),s=!!(n&16),c=r,l=!0,u=void 0,d=()=>s&&i?(u??=st(r),X(u)):(l&&(l=!1,c=s?er(r):r),c);let f;if(o){var p=oe in e||ce in e;f=a(e,t)?.set??(p&&t in e?n=>e[t]=n:void 0)}var m,h=!1;o?[m,h]=Ai(()=>e[t]):m=e[t],m===void 0&&r!==void 0&&(m=d(),f&&(i&&Re(t),f(m)));var g=i?()=>{var n=e[t];return n===void 0?d():(l=!0,n)}:()=>{var n=e[t];return n!==void 0&&(c=void 0),n===void 0?c:n};if(i&&!(n&4))return g;if(f){var _=e.$$legacy;return(function(e,t){return arguments.length>0?((!i||!t||_||h)&&f(t?g():e),e):g()})}var v=!1,y=(n&1?st:dt)(()=>(v=!1,g()));o&&X(y);var b=K;return(function(e,t){if(arguments.length>0){let n=t?X(y):i&&o?Wt(e):e;return I(y,n),v=!0,c!==void 0&&(c=n),e}return Pn&&v||b.f&16384?y.v:X(y)})}function Mi(e){k===null&&je(`onMount`),mn(()=>{let t=er(e);if(typeof t==`function`)return t})}typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var Ni=864e5;function Pi(e,t){return Math.round((Date.parse(`${t}T00:00:00Z`)-Date.parse(`${e}T00:00:00Z`))/Ni)}function Fi(e,t){return new Date(Date.parse(`${e}T00:00:00Z`)+t*Ni).toISOString().slice(0,10)}function Ii(e){if(typeof e!=`string`||!/^\d{4}-\d{2}-\d{2}$/.test(e))return!1;let t=Date.parse(`${e}T00:00:00Z`);return!Number.isNaN(t)&&new Date(t).toISOString().slice(0,10)===e}var Li={short:{day:`numeric`,month:`short`},long:{day:`numeric`,month:`long`,year:`numeric`},weekday:{weekday:`long`,day:`numeric`,month:`long`},day:{day:`numeric`},month:{month:`short`}},Ri=new Map;function zi(e,t,n){let r=`${n} ${t}`,i=Ri.get(r);i===void 0&&(i=new Intl.DateTimeFormat(n,{...Li[t],timeZone:`UTC`}),Ri.set(r,i));let a=new Date(`${e}T00:00:00Z`);return Number.isNaN(a.getTime())?e:i.format(a)}var Bi=class{constructor(e){this.value=e}valueOf(){return this.value}},Q=class extends Bi{constructor(e=`???`){super(e)}toString(e){return`{${this.value}}`}},Vi=class extends Bi{constructor(e,t={}){super(e),this.opts=t}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return this.value.toString(10)}},Hi=class e extends Bi{static supportsValue(t){if(typeof t==`number`||t instanceof Date)return!0;if(t instanceof Bi)return e.supportsValue(t.valueOf());if(`Temporal`in globalThis){let e=globalThis.Temporal;if(t instanceof e.Instant||t instanceof e.PlainDateTime||t instanceof e.PlainDate||t instanceof e.PlainMonthDay||t instanceof e.PlainTime||t instanceof e.PlainYearMonth)return!0}return!1}constructor(t,n={}){t instanceof e?(n={...t.opts,...n},t=t.value):t instanceof Bi&&(t=t.valueOf()),typeof t==`object`&&`calendarId`in t&&n.calendar===void 0&&(n={...n,calendar:t.calendarId}),super(t),this.opts=n}[Symbol.toPrimitive](e){return e===`string`?this.toString():this.toNumber()}toNumber(){let e=this.value;if(typeof e==`number`)return e;if(e instanceof Date)return e.getTime();if(`epochMilliseconds`in e)return e.epochMilliseconds;if(`toZonedDateTime`in e)return e.toZonedDateTime(`UTC`).epochMilliseconds;throw TypeError(`Unwrapping a non-number value as a number`)}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return typeof this.value==`number`||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}},Ui=100,Wi=`⁨`,Gi=`⁩`;function Ki(e,t,n){return n===t||n instanceof Vi&&t instanceof Vi&&n.value===t.value||t instanceof Vi&&typeof n==`string`&&n===e.memoizeIntlObject(Intl.PluralRules,t.opts).select(t.value)}function qi(e,t,n){return t[n]?na(e,t[n].value):(e.reportError(RangeError(`No default`)),new Q)}function Ji(e,t){let n=[],r=Object.create(null);for(let i of t)i.type===`narg`?r[i.name]=Yi(e,i.value):n.push(Yi(e,i));return{positional:n,named:r}}function Yi(e,t){switch(t.type){case`str`:return t.value;case`num`:return new Vi(t.value,{minimumFractionDigits:t.precision});case`var`:return Xi(e,t);case`mesg`:return Zi(e,t);case`term`:return Qi(e,t);case`func`:return $i(e,t);case`select`:return ea(e,t);default:return new Q}}function Xi(e,{name:t}){let n;if(e.params){if(Object.prototype.hasOwnProperty.call(e.params,t))n=e.params[t];else return new Q(`$${t}`)}else if(e.args&&Object.prototype.hasOwnProperty.call(e.args,t))n=e.args[t];else return e.reportError(ReferenceError(`Unknown variable: $${t}`)),new Q(`$${t}`);if(n instanceof Bi)return n;switch(typeof n){case`string`:return n;case`number`:return new Vi(n);case`object`:if(Hi.supportsValue(n))return new Hi(n);default:return e.reportError(TypeError(`Variable type not supported: $${t}, ${typeof n}`)),new Q(`$${t}`)}}function Zi(e,{name:t,attr:n}){let r=e.bundle._messages.get(t);if(!r)return e.reportError(ReferenceError(`Unknown message: ${t}`)),new Q(t);if(n){let i=r.attributes[n];return i?na(e,i):(e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${t}.${n}`))}return r.value?na(e,r.value):(e.reportError(ReferenceError(`No value: ${t}`)),new Q(t))}function Qi(e,{name:t,attr:n,args:r}){let i=`-${t}`,a=e.bundle._terms.get(i);if(!a)return e.reportError(ReferenceError(`Unknown term: ${i}`)),new Q(i);if(n){let t=a.attributes[n];if(t){e.params=Ji(e,r).named;let n=na(e,t);return e.params=null,n}return e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${i}.${n}`)}e.params=Ji(e,r).named;let o=na(e,a.value);return e.params=null,o}function $i(e,{name:t,args:n}){let r=e.bundle._functions[t];if(!r)return e.reportError(ReferenceError(`Unknown function: ${t}()`)),new Q(`${t}()`);if(typeof r!=`function`)return e.reportError(TypeError(`Function ${t}() is not callable`)),new Q(`${t}()`);try{let t=Ji(e,n);return r(t.positional,t.named)}catch(n){return e.reportError(n),new Q(`${t}()`)}}function ea(e,{selector:t,variants:n,star:r}){let i=Yi(e,t);if(i instanceof Q)return qi(e,n,r);for(let t of n)if(Ki(e,i,Yi(e,t.key)))return na(e,t.value);return qi(e,n,r)}function ta(e,t){if(e.dirty.has(t))return e.reportError(RangeError(`Cyclic reference`)),new Q;e.dirty.add(t);let n=[],r=e.bundle._useIsolating&&t.length>1;for(let i of t)if(typeof i==`string`)n.push(e.bundle._transform(i));else{if(e.placeables++,e.placeables>Ui)throw e.dirty.delete(t),RangeError(`Too many placeables expanded: ${e.placeables}, max allowed is ${Ui}`);r&&n.push(Wi),n.push(Yi(e,i).toString(e)),r&&n.push(Gi)}return e.dirty.delete(t),n.join(``)}function na(e,t){return typeof t==`string`?e.bundle._transform(t):ta(e,t)}var ra=class{constructor(e,t,n){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=t,this.args=n}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,t){let n=this.bundle._intls.get(e);n||(n={},this.bundle._intls.set(e,n));let r=JSON.stringify(t);return n[r]||(n[r]=new e(this.bundle.locales,t)),n[r]}};function ia(e,t){let n=Object.create(null);for(let[r,i]of Object.entries(e))t.includes(r)&&(n[r]=i.valueOf());return n}var aa=[`unitDisplay`,`currencyDisplay`,`useGrouping`,`minimumIntegerDigits`,`minimumFractionDigits`,`maximumFractionDigits`,`minimumSignificantDigits`,`maximumSignificantDigits`];function oa(e,t){let n=e[0];if(n instanceof Q)return new Q(`NUMBER(${n.valueOf()})`);if(n instanceof Vi)return new Vi(n.valueOf(),{...n.opts,...ia(t,aa)});if(n instanceof Hi)return new Vi(n.toNumber(),{...ia(t,aa)});throw TypeError(`Invalid argument to NUMBER`)}var sa=[`dateStyle`,`timeStyle`,`fractionalSecondDigits`,`dayPeriod`,`hour12`,`weekday`,`era`,`year`,`month`,`day`,`hour`,`minute`,`second`,`timeZoneName`];function ca(e,t){let n=e[0];if(n instanceof Q)return new Q(`DATETIME(${n.valueOf()})`);if(n instanceof Hi||n instanceof Vi)return new Hi(n,ia(t,sa));throw TypeError(`Invalid argument to DATETIME`)}var la=new Map;function ua(e){let t=Array.isArray(e)?e.join(` `):e,n=la.get(t);return n===void 0&&(n=new Map,la.set(t,n)),n}var da=class{constructor(e,{functions:t,useIsolating:n=!0,transform:r=e=>e}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:oa,DATETIME:ca,...t},this._useIsolating=n,this._transform=r,this._intls=ua(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:t=!1}={}){let n=[];for(let r=0;r<e.body.length;r++){let i=e.body[r];if(i.id.startsWith(`-`)){if(t===!1&&this._terms.has(i.id)){n.push(Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(t===!1&&this._messages.has(i.id)){n.push(Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return n}formatPattern(e,t=null,n=null){if(typeof e==`string`)return this._transform(e);let r=new ra(this,n,t);try{return ta(r,e).toString(r)}catch(e){if(r.errors&&e instanceof Error)return r.errors.push(e),new Q().toString(r);throw e}}},fa=/^(-?[a-zA-Z][\w-]*) *= */gm,pa=/\.([a-zA-Z][\w-]*) *= */y,ma=/\*?\[/y,ha=/(-?[0-9]+(?:\.([0-9]+))?)/y,ga=/([a-zA-Z][\w-]*)/y,_a=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,va=/^[A-Z][A-Z0-9_-]*$/,ya=/([^{}\n\r]+)/y,ba=/([^\\"\n\r]*)/y,xa=/\\([\\"])/y,Sa=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Ca=/^\n+/,wa=/ +$/,Ta=/ *\r?\n/g,Ea=/( *)$/,Da=/{\s*/y,Oa=/\s*}/y,ka=/\[\s*/y,Aa=/\s*] */y,ja=/\s*\(\s*/y,Ma=/\s*->\s*/y,Na=/\s*:\s*/y,Pa=/\s*,?\s*/y,Fa=/\s+/y,Ia=class{constructor(e){this.body=[],fa.lastIndex=0;let t=0;for(;;){let n=fa.exec(e);if(n===null)break;t=fa.lastIndex;try{this.body.push(s(n[1]))}catch(e){if(e instanceof SyntaxError)continue;throw e}}function n(n){return n.lastIndex=t,n.test(e)}function r(n,r){if(e[t]===n)return t++,!0;if(r)throw new r(`Expected ${n}`);return!1}function i(e,r){if(n(e))return t=e.lastIndex,!0;if(r)throw new r(`Expected ${e.toString()}`);return!1}function a(n){n.lastIndex=t;let r=n.exec(e);if(r===null)throw SyntaxError(`Expected ${n.toString()}`);return t=n.lastIndex,r}function o(e){return a(e)[1]}function s(e){let t=l(),n=c();if(t===null&&Object.keys(n).length===0)throw SyntaxError(`Expected message value or attributes`);return{id:e,value:t,attributes:n}}function c(){let e=Object.create(null);for(;n(pa);){let t=o(pa),n=l();if(n===null)throw SyntaxError(`Expected attribute value`);e[t]=n}return e}function l(){let r;if(n(ya)&&(r=o(ya)),e[t]===`{`||e[t]===`}`)return u(r?[r]:[],1/0);let i=x();return i?r?u([r,i],i.length):(i.value=S(i.value,Ca),u([i],i.length)):r?S(r,wa):null}function u(r=[],i){for(;;){if(n(ya)){r.push(o(ya));continue}if(e[t]===`{`){r.push(d());continue}if(e[t]===`}`)throw SyntaxError(`Unbalanced closing brace`);let a=x();if(a)r.push(a),i=Math.min(i,a.length);else break}let a=r.length-1,s=r[a];typeof s==`string`&&(r[a]=S(s,wa));let c=[];for(let e of r)e instanceof La&&(e=e.value.slice(0,e.value.length-i)),e&&c.push(e);return c}function d(){i(Da,SyntaxError);let e=f();if(i(Oa))return e;if(i(Ma)){let t=h();return i(Oa,SyntaxError),{type:`select`,selector:e,...t}}throw SyntaxError(`Unclosed placeable`)}function f(){if(e[t]===`{`)return d();if(n(_a)){let[,e,t,n=null]=a(_a);if(e===`$`)return{type:`var`,name:t};if(i(ja)){let r=p();if(e===`-`)return{type:`term`,name:t,attr:n,args:r};if(va.test(t))return{type:`func`,name:t,args:r};throw SyntaxError(`Function names must be all upper-case`)}return e===`-`?{type:`term`,name:t,attr:n,args:[]}:{type:`mesg`,name:t,attr:n}}return _()}function p(){let n=[];for(;;){switch(e[t]){case`)`:return t++,n;case void 0:throw SyntaxError(`Unclosed argument list`)}n.push(m()),i(Pa)}}function m(){let e=f();return e.type===`mesg`&&i(Na)?{type:`narg`,name:e.name,value:_()}:e}function h(){let e=[],t=0,i;for(;n(ma);){r(`*`)&&(i=t);let n=g(),a=l();if(a===null)throw SyntaxError(`Expected variant value`);e[t++]={key:n,value:a}}if(t===0)return null;if(i===void 0)throw SyntaxError(`Expected default variant`);return{variants:e,star:i}}function g(){i(ka,SyntaxError);let e;return e=n(ha)?v():{type:`str`,value:o(ga)},i(Aa,SyntaxError),e}function _(){if(n(ha))return v();if(e[t]===`"`)return y();throw SyntaxError(`Invalid expression`)}function v(){let[,e,t=``]=a(ha),n=t.length;return{type:`num`,value:parseFloat(e),precision:n}}function y(){r(`"`,SyntaxError);let n=``;for(;;)if(n+=o(ba),e[t]===`\\`)n+=b();else{if(r(`"`))return{type:`str`,value:n};throw SyntaxError(`Unclosed string literal`)}}function b(){if(n(xa))return o(xa);if(n(Sa)){let[,e,t]=a(Sa),n=parseInt(e||t,16);return n<=55295||57344<=n?String.fromCodePoint(n):`�`}throw SyntaxError(`Unknown escape sequence`)}function x(){let n=t;switch(i(Fa),e[t]){case`.`:case`[`:case`*`:case`}`:case void 0:return!1;case`{`:return ee(e.slice(n,t))}return e[t-1]===` `&&ee(e.slice(n,t))}function S(e,t){return e.replace(t,``)}function ee(e){let t=e.replace(Ta,`
`),n=Ea.exec(e)[1].length;return new La(t,n)}}},La=class{constructor(e,t){this.value=e,this.length=t}},Ra=`# The words of the page of \`passage serve\`. Only the page reads this file, not the program. Groups stand in the order of the page.

## Everywhere

skip-to-corridors = To the corridors
loading = Loading…
report = Report for print
language = Language
views = Views
view-map = Map
view-failed = This part of the page could not be loaded. Reload the page.
period = { $from } to { $to }, { $count ->
    [one] { $count } day
   *[other] { $count } days
}
audience-public = for the public
audience-partners = for partners
audience-internal = internal
leg-name = { $from } – { $to }
sheet-back = Back
sheet-close = Close

## While there is no answer, and when something is wrong

loading-title = Reading the tables
loading-text = The first plan takes a few seconds. After that each change is answered at once.
empty-title = There is no corridor in these tables yet
empty-text = This page shows who goes short when a road opens or closes. For that it needs at least:
empty-first = places with people and places with goods, in the table “sites”
empty-second = the roads between them, in “legs”, and those that can be closed, in “corridors”
empty-third = what people need, in “needs”, and what stands where, in “stocks”
empty-example = To see it at work, begin from the built-in example:
locked-title = This page needs its key
locked-text = The program was started so that others on the network can reach it. Open the whole address that it printed, with the key at its end.
faulty-title = { $count ->
    [one] There is { $count } fault in the tables
   *[other] There are { $count } faults in the tables
}
faulty-text = No plan is made from tables with faults. Mend these and save; this page then goes on by itself.
faulty-again = Read again
faults-more = { $count ->
    [one] and { $count } more; “passage check” lists all
   *[other] and { $count } more; “passage check” lists all
}
lost-title = The program on this computer has stopped.
lost-text = What you see is the last answer; nothing you confirmed is lost. Start the program again: this page then goes on by itself, with what you have chosen since.
lost-again = Try now
stale-title = { $count ->
    [one] The tables were changed and now have { $count } fault.
   *[other] The tables were changed and now have { $count } faults.
}
stale-text = What you see is the answer to the tables before that.
refused-title = That could not be worked out.
refused-text = What you see is the answer before it.

## Told to those who hear the page

heard-result = On the worst day, { $day }, { $people ->
    [one] { $people } person does
   *[other] { $people } people do
} not get enough; { $met } per cent of all need is met, and somebody goes short on { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
heard-nobody = Nobody goes short on any day; { $met } per cent of all need is met.
heard-before = As believed: { $people ->
    [one] { $people } person
   *[other] { $people } people
} on the worst day, { $met } per cent met, short on { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
heard-believed = All roads as believed.

## The figures at the top

headline = What it comes to
percent = { $share } %
never = on no day
tile-day = { $day }
tile-day-note = { $people ->
    [0] everybody gets enough on this day
    [one] person does not get enough, of { $all }
   *[other] people do not get enough, of { $all }
}
tile-worst = On the worst day
tile-worst-note = { $people ->
    [one] person short on { $day }
   *[other] people short on { $day }
}
tile-worst-none = everybody gets enough on every day
tile-days = Days with somebody short
tile-days-note = of { $all }, from { $day } on
tile-days-moved = from { $day } on; as believed { $was }
tile-days-none = nobody goes short
tile-met = Need met
tile-met-all = nothing is missing
tile-met-note = { $tonnes } t are missing in all
tile-place = Worst-off place
tile-place-none = none
tile-place-note = { $share } % of its need met
tile-place-moved = { $share } % of its need met; as believed { $place }, { $was } %

# The line at the foot of a narrow screen.
bar = Worst day: { $now } people short · { $days } days · { $met } % met
bar-moved = People short { $was } → { $now } · days { $wasDays } → { $days } · met { $wasMet } → { $met } %

## Corridors: what is supposed

corridors-title = What if a road were open?
corridors-reset = Back to as believed
corridor-believed = { $day }: believed { $state }
corridor-supposed = { $day }: supposed { $state }
corridor-suppose = Suppose of { $corridor }
suppose-open = Open
suppose-restricted = Restricted
suppose-closed = Closed
suppose-believed = As believed
state-open = open
state-restricted = restricted
state-closed = closed
disputed = disputed
threatened = threatened
from = from
to = to
days-open = from { $from } until further notice
days-between = from { $from } to { $to }, both included
belief-rule = Whom to believe where sources disagree
belief-as-of = With what was known on
belief-as-of-note = Nothing that was recorded after { $day } is counted.
belief-scenario = Kept scenario
belief-no-scenario = none
rule-latest = who spoke last
rule-pessimistic = whoever says “closed”
rule-optimistic = whoever says “open”
rule-reliable = the most reliable source
rule-controller = whoever controls the road
rule-party = only { $party }

## Days and access

timeline-title = Days, and what is believed of each road
timeline-hint = click: who says so; drag: suppose
day-slider = Day of the plan
row-label = { $corridor } on { $day }: { $state }
legend-disputed = sources disagree
legend-threatened = threatened
legend-supposed = supposed, not believed

## The map

map-label = Map of places and roads on the chosen day
map-buttons = Map
map-two-fingers = Move the map with two fingers
map-closer = Closer
map-further = Further away
map-whole = Show all
map-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
map-people-days = { $count ->
    [one] { $count } person
   *[other] { $count } people
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
map-tonnes = { $tonnes } t
kilometres = { $length } km
metres = { $length } m
legend = What is drawn
legend-supply = People; figure and fill: days that their scarcest food lasts
supply-full = 30 or more
supply-most = 14 to 29
supply-half = 7 to 13
supply-little = 3 to 6
supply-least = under 3
legend-staged = goods ready to go
legend-stranded = goods behind a closed road
legend-movement = moves on this day
legend-crossing = crossing
legend-borders = No borders are drawn. Names of places are those of the tables, side by side.

## Answers

as-believed = as believed
as-supposed = as supposed
now = now
show-all = { $count ->
    [one] Show { $count }
   *[other] Show all { $count }
}
people-title = People who do not get enough
people-chart = People short by day; { $most } at most
person-days = { $count } person-days short over all days: people times the missing share of what they lack most.
person-days-moved = person-days short: { $was } → { $now }
places-title = Place by place
places-note = Each bar is a day: how much people get there of what they lack most.
place-first = short from { $day }
place-never = never short
place-before = (as believed { $day })
strip-all = gets enough on every day
strip-label = { $days ->
    [one] short on { $days } day
   *[other] short on { $days } days
}, at worst { $lowest } per cent of the need met
first-title = What goes short first
first-note = The first day on which not everybody gets the full amount.
first-none = Nothing goes short on any day.
first-day = from
first-item = what
first-places = where; click for the reason

## Work that takes longer

work-running = at work…
work-progress = { $done } of { $total }
work-cancel = Stop
work-outdated = Worked out before your last change.
work-divisible = Trucks may be cut up in this comparison, so these figures lie a little below those of the plan.
work-lost = The program stopped in the midst of it. Ask again once it is back.

## What each road is worth

worth-title = What each road is worth
worth-before = Plans all days again with each road open alone, with all open and with none. Takes a few seconds.
worth-ask = Work it out
worth-note = Person-days short if only these roads were open, on all days, at full capacity:
worth-none = all closed
worth-all = all open
worth-saved = { $count } fewer than with all closed
worth-overlap = Together they avoid { $count } person-days less than the sum of each alone: one partly stands in for the other.
worth-helps = Together they avoid { $count } person-days more than the sum of each alone: each needs the other.
worth-apart = Together they avoid as much as the sum of each alone.

## If others are believed

readings-title = If somebody else is believed
readings-before = Plans again under every way of believing the sources, and finds the statements that matter most. Takes a while.
readings-ask = Try all of them
readings-spread = Between { $least } and { $most } person-days short, depending on who is believed:
readings-same = { $count } person-days short, whoever is believed:
readings-chosen = chosen
readings-met = { $share } % met
readings-influence = Statements that change most

## Reasons: the sheets beside the page

again = Try again
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours = { $count } h
trucks-a-day = { $count ->
    [one] { $count } truck a day
   *[other] { $count } trucks a day
}
tonnes-a-day = { $tonnes } t a day
share-of-capacity = { $share } % of its capacity
met-share = { $share } per cent met
access-room = lets through { $room }
access-use = The plan sends { $tonnes } t on { $trucks ->
    [one] { $trucks } truck
   *[other] { $trucks } trucks
} through it on this day.
access-because = Believed because of
access-disputed-by = Who says otherwise
access-exposed-by = Who warns of it
access-facts = About this road
basis-statements = { $count ->
    [one] Believed on the word of one statement.
   *[other] Believed on the word of { $count } statements.
}
basis-default = Nobody speaks of this day: the default of the tables holds.
basis-weekday = Always closed on this weekday.
basis-scenario = The scenario says so, not the log.
basis-what_if = You suppose so. What the log says is below.
fact-controlled = controlled by
fact-capacity = at full capacity
fact-inspection = inspection
fact-notice = notice needed
log-failed = The log could not be read.
statement-unread = is not in what may be shown here, or not read yet
statement-title = Statement { $id }
statement-superseded = superseded by a later one
statement-source = source
statement-contradicts = What contradicts it
statement-supports = What says the same
said-on = said on { $day }
relayed-by = relayed by { $who }
valid-from = for the days from { $from } on
valid-on = for { $day }
valid-between = for { $from } to { $to }
valid-with = only while { $corridor } is not closed
says-open = says that { $about } is open
says-restricted = says that { $about } is restricted
says-closed = says that { $about } is closed
says-threatened = says that { $about } is threatened
says-none = says nothing on whether { $about } is open
modality-observation = seen
modality-statement = stated
modality-denial = denies the contrary
modality-demand = a demand: opens nothing by itself
modality-agreement = an agreement
modality-plan = a plan: opens nothing by itself
modality-threat = a threat
role-party = party
role-operator = operator
role-monitor = monitor
role-media = media
role-own = own staff
reliability = reliability { $grade }
reasons-title = Why { $place } goes short
reasons-title-item = Why { $place } goes short of { $item }
reasons-worst-day = on its worst day
reasons-loading = Looking for the reason…
reasons-failed = The reason could not be worked out.
reasons-none = There is no shortage to explain here.
reasons-because = What this rests on
reasons-disputed = Who says otherwise
reasons-place = All about { $place }
short-title = { $count ->
    [0] Everybody gets enough
    [one] { $count } person does not get enough
   *[other] { $count } people do not get enough
}
short-nobody = On this day nobody goes short of anything.
short-note = Counted is everybody of whose needs one at least is not met in full.
short-place = { $people } people; { $share } % of what they lack most
short-why = Reasons and statements
limits-title = What holds the plan back
limits-met = { $met } t of { $need } t of need are met, { $share } %. { $delivered } t are brought to people.
limits-none = Nothing does: no road, truck or store is used to its limit where somebody goes short.
limits-note = The figure is what one more tonne or truck there would avoid, in weighted person-days short: a hint, no promise.
limits-because = Statements behind these limits
limits-gap = Whole trucks cost at most { $gap } % against the best thinkable plan. Worked out by { $solver }.
limit-corridor = { $name } lets no more through on { $day }
limit-leg = { $name } lets no more through on { $day }
limit-site = { $name } lets no more through on { $day }
limit-storage = { $name } has no more room on { $day }
limit-handling = { $name } cannot load or unload more on { $day }
limit-fleet = all trucks of { $name } are under way on { $day }
limit-supply = { $name } has no more goods to send on { $day }
limit-budget = the money is spent
kind-supply = where goods come from
kind-warehouse = store
kind-crossing = crossing
kind-junction = junction
kind-community = where people live
place-coarse = Drawn at the centre of a wider cell, not where it is.
place-on = On { $day }:
place-enough = everybody gets enough
place-gets = { $share } % of what they lack most
place-stock = { $tonnes } t in store
place-lasts = { $days ->
    [one] enough for { $days } day of the scarcest
   *[other] enough for { $days } days of the scarcest
}
place-met = Need met, day by day
place-why = Why on { $day }?
place-items = Goods
place-item-first = first short
place-item-lasts = if nothing more came
place-until = lasts until { $day }
place-stock-title = In store, in tonnes at the end of the day
place-stock-chart = Tonnes in store at { $place }, by day
place-nothing = There is neither need nor stock here.
`;function za(e,t=0,n=`.`){if(!Number.isFinite(e))return`–`;let r=Math.abs(e).toFixed(t),[i=`0`,a]=r.split(`.`),o=Number(r)===0,s=e<0&&!o?`−`:``,c=i.replace(/\B(?=(\d{3})+$)/g,` `);return a===void 0?s+c:`${s}${c}${n}${a}`}function Ba(e,t=`.`){let n=Math.abs(e);return za(e,n>=10||n===0?0:n>=1?1:2,t)}function Va(e){let t=Math.round(e*100);return e<1&&t===100?`99`:e>0&&t===0?`1`:za(t)}var Ha={en:{name:`English`,locale:`en-GB`,direction:`ltr`,mark:`.`},fr:{name:`Français`,locale:`fr`,direction:`ltr`,mark:`,`},ar:{name:`العربية`,locale:`ar-u-nu-latn`,direction:`rtl`,mark:`.`}},Ua=Object.assign({}),Wa=Object.entries(Ha).filter(([e])=>e===`en`||Ga(e)in Ua).map(([e,{name:t}])=>({code:e,name:t}));function Ga(e){return`../../../messages/${e}/dashboard.ftl`}var Ka=class extends Vi{toString(e){let{minimumFractionDigits:t=0}=this.opts;return za(this.value,t,$.language.mark)}};function qa(e,t,n){let r=new da(n.locale,{useIsolating:n.direction===`rtl`}),i=r.addResource(new Ia(t));for(let t of i)console.error(`messages/${e}/dashboard.ftl`,t);return r}var Ja=Ha.en,$=new class{#e=F(`en`);get code(){return X(this.#e)}set code(e){I(this.#e,e,!0)}#t=F(Ja);get language(){return X(this.#t)}set language(e){I(this.#t,e)}#n=F(qa(`en`,Ra,Ja));get bundle(){return X(this.#n)}set bundle(e){I(this.#n,e)}},Ya=$.bundle;function Xa(){return $.code}function Za(){return $.language.direction}async function Qa(e){let t=Ha[e];if(t===void 0)return;let n=Ua[Ga(e)];if(e===`en`)Object.assign($,{code:e,language:t,bundle:Ya});else if(n!==void 0){let r=qa(e,await n(),t);Object.assign($,{code:e,language:t,bundle:r})}document.documentElement.lang=$.code,document.documentElement.dir=$.language.direction}function $a(e){return e.map(e=>e.toLowerCase().split(`-`)[0]??``).find(e=>Wa.some(t=>t.code===e))??`en`}function eo(e,t={}){let n={};for(let[e,r]of Object.entries(t))n[e]=typeof r==`number`?new Ka(r):r;for(let t of[$.bundle,Ya]){let r=t.getMessage(e);if(r?.value!=null){let i=[],a=t.formatPattern(r.value,n,i);for(let t of i)console.error(e,t);return a}}return console.error(`no message \`${e}\``),e}function to(e,t=`short`){return zi(e,t,$.language.locale)}function no(e,t=0){return za(e,t,$.language.mark)}function ro(e){return Ba(e,$.language.mark)}function io(e){return Va(e)}function ao(e){return new Intl.ListFormat($.language.locale,{type:`conjunction`}).format(e)}export{tn as $,Ur as A,vr as B,di as C,$r as D,ai as E,Dr as F,X as G,lr as H,Er as I,bn as J,er as K,xr as L,Rr as M,Ir as N,Xr as O,Fr as P,en as Q,br as R,yi as S,si as T,cr as U,yr as V,sr as W,Jt as X,mn as Y,$t as Z,Oi as _,ao as a,Ge as at,xi as b,io as c,we as ct,ro as d,nn as et,Fi as f,ji as g,Mi as h,Xa as i,ut as it,zr as j,Yr as k,Qa as l,Ii as m,to as n,I as nt,no as o,We as ot,Pi as p,xn as q,Za as r,F as rt,$a as s,Te as st,Wa as t,Wt as tt,eo as u,Ei as v,ui as w,bi as x,vi as y,gr as z};