var e=Array.isArray,t=Array.prototype.indexOf,n=Array.prototype.includes,r=Array.from,i=Object.defineProperty,a=Object.getOwnPropertyDescriptor,o=Object.getOwnPropertyDescriptors,s=Object.prototype,c=Array.prototype,l=Object.getPrototypeOf,u=Object.isExtensible,d=()=>{};function f(e){return typeof e?.then==`function`}function p(e){for(var t=0;t<e.length;t++)e[t]()}function m(){var e,t;return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}var h=1024,g=2048,_=4096,v=8192,y=16384,b=32768,x=1<<25,S=65536,C=1<<19,ee=1<<20,te=1<<25,ne=1<<21,re=1<<22,ie=1<<23,ae=Symbol(`$state`),oe=Symbol(`component`),se=Symbol(`legacy props`),ce=Symbol(``),le=Symbol(`attributes`),ue=Symbol(`class`),de=Symbol(`style`),fe=Symbol(`text`),pe=Symbol(`form reset`),me=new class extends Error{name=`StaleReactionError`;message="The reaction that called `getAbortSignal()` was re-run or destroyed"},he=!!globalThis.document?.contentType&&globalThis.document.contentType.includes(`xml`),ge={},w=Symbol(`uninitialized`),_e=`http://www.w3.org/1999/xhtml`;function ve(){console.warn(`https://svelte.dev/e/derived_inert`)}function ye(e){console.warn(`https://svelte.dev/e/hydration_mismatch`)}function be(){console.warn(`https://svelte.dev/e/select_multiple_invalid_value`)}function xe(){console.warn(`https://svelte.dev/e/svelte_boundary_reset_noop`)}var T=!1;function Se(e){T=e}var E;function D(e){if(e===null)throw ye(),ge;return E=e}function Ce(){return D(Qt(E))}function we(e){if(T){if(Qt(E)!==null)throw ye(),ge;E=e}}function Te(e=1){if(T){for(var t=e,n=E;t--;)n=Qt(n);E=n}}function Ee(e=!0){for(var t=0,n=E;;){if(n.nodeType===8){var r=n.data;if(r===`]`){if(t===0)return n;--t}else(r===`[`||r===`[!`||r[0]===`[`&&!isNaN(Number(r.slice(1))))&&(t+=1)}var i=Qt(n);e&&n.remove(),n=i}}function De(e){if(!e||e.nodeType!==8)throw ye(),ge;return e.data}function Oe(e){return e===this.v}function ke(e,t){return e==e?e!==t||typeof e==`object`&&!!e||typeof e==`function`:t==t}function Ae(e){return!ke(e,this.v)}function je(e){throw Error(`https://svelte.dev/e/lifecycle_outside_component`)}function Me(){throw Error(`https://svelte.dev/e/async_derived_orphan`)}function Ne(e,t,n){throw Error(`https://svelte.dev/e/each_key_duplicate`)}function Pe(e){throw Error(`https://svelte.dev/e/effect_in_teardown`)}function Fe(){throw Error(`https://svelte.dev/e/effect_in_unowned_derived`)}function Ie(e){throw Error(`https://svelte.dev/e/effect_orphan`)}function Le(){throw Error(`https://svelte.dev/e/effect_update_depth_exceeded`)}function Re(e){throw Error(`https://svelte.dev/e/props_invalid_value`)}function ze(){throw Error(`https://svelte.dev/e/state_descriptors_fixed`)}function Be(){throw Error(`https://svelte.dev/e/state_prototype_fixed`)}function Ve(){throw Error(`https://svelte.dev/e/state_unsafe_mutation`)}function He(){throw Error(`https://svelte.dev/e/svelte_boundary_reset_onerror`)}var O=null;function Ue(e){O=e}function We(e,t=!1,n){O={p:O,i:!1,c:null,e:null,s:e,x:null,r:W,l:null}}function Ge(e){var t=O,n=t.e;if(n!==null){t.e=null;for(var r of n)hn(r)}return e!==void 0&&(t.x=e),t.i=!0,O=t.p,Ke(e)}function Ke(e={}){return i(e,oe,{value:!0}),e}function qe(){return!0}var Je=[];function Ye(){var e=Je;Je=[],p(e)}function k(e){if(Je.length===0&&!bt){var t=Je;queueMicrotask(()=>{t===Je&&Ye()})}Je.push(e)}function Xe(){for(;Je.length>0;)Ye()}var Ze=~(g|_|h);function A(e,t){e.f=e.f&Ze|t}function Qe(e){e.f&512||e.deps===null?A(e,h):A(e,_)}function $e(e,t){e.f&2048?t.set(e,g):e.f&4096&&t.get(e)!==2048&&t.set(e,_),A(e,h)}var et=!1;function tt(){et||(et=!0,document.addEventListener(`reset`,e=>{Promise.resolve().then(()=>{if(!e.defaultPrevented)for(let t of e.target.elements)t[pe]?.()})},{capture:!0}))}function nt(e){var t=V,n=W;U(null),G(null);try{return e()}finally{U(t),G(n)}}function rt(e,t,n,r){let i=qe()?st:dt;var a=e.filter(e=>!e.settled),o=t.map(i);if(n.length===0&&a.length===0){r(o);return}var s=W,c=it(),l=a.length===1?a[0].promise:a.length>1?Promise.all(a.map(e=>e.promise)):null;function u(e){if(!(s.f&16384)){c();try{r([...o,...e])}catch(e){R(e,s)}at()}}var d=ot();if(n.length===0){l.then(()=>u([])).finally(d);return}function f(){Promise.all(n.map(e=>lt(e))).then(u).catch(e=>R(e,s)).finally(d)}l?l.then(()=>{s.f&16384?d():(c(),f(),at())}):f()}function it(){var e=W,t=V,n=O,r=j;return function(i=!0){G(e),U(t),Ue(n),i&&!(e.f&16384)&&(r?.activate(),r?.apply())}}function at(e=!0){G(null),U(null),Ue(null),e&&j?.deactivate()}function ot(){var e=W,t=e.b,n=j,r=!!t?.is_rendered();return t?.update_pending_count(1,n),n.increment(r,e),()=>{t?.update_pending_count(-1,n),n.decrement(r,e)}}function st(e){var t=2|g;return W!==null&&(W.f|=C),{ctx:O,deps:null,effects:null,equals:Oe,f:t,fn:e,reactions:null,rv:0,v:w,wv:0,parent:W,ac:null}}var ct=Symbol(`obsolete`);function lt(e,t,n){let r=W;r===null&&Me();var i=void 0,a=It(w),o=!V,s=new Set;return vn(()=>{var t=W,n=m();i=n.promise;try{Promise.resolve(e()).then(n.resolve,e=>{e!==me&&n.reject(e)}).finally(at)}catch(e){n.reject(e),at()}var c=j;if(o){if(t.f&32768)var l=ot();if(r.b?.is_rendered())c.async_deriveds.get(t)?.reject(ct);else for(let e of s.values())e.reject(ct);s.add(n),c.async_deriveds.set(t,n)}let u=(e,t=void 0)=>{l?.(),s.delete(n),t!==ct&&(c.activate(),t?(a.f|=ie,Bt(a,t)):(a.f&8388608&&(a.f^=ie),Bt(a,e)),c.deactivate())};n.promise.then(u,e=>u(null,e||`unknown`))}),pn(()=>{for(let e of s)e.reject(ct)}),new Promise(e=>{function t(n){function r(){n===i?e(a):t(i)}n.then(r,r)}t(i)})}function ut(e){let t=st(e);return Fn(t),t}function dt(e){let t=st(e);return t.equals=Ae,t}function ft(e){var t=e.effects;if(t!==null){e.effects=null;for(var n=0;n<t.length;n+=1)B(t[n])}}function pt(e){var t,n=W,r=e.parent;if(!Nn&&r!==null&&e.v!==w&&r.f&24576)return ve(),e.v;G(r);try{ft(e),t=Wn(e)}finally{G(n)}return t}function mt(e){var t=pt(e);!e.equals(t)&&(e.wv=Vn(),(!j?.is_fork||e.deps===null)&&(j===null?e.v=t:(j.capture(e,t,!0),vt?.capture(e,t,!0)),e.deps===null))?A(e,h):Nn||(M===null?Qe(e):(fn()||j?.is_fork)&&M.set(e,t))}function ht(e){if(e.effects!==null)for(let t of e.effects)(t.teardown||t.ac)&&(t.teardown?.(),t.ac!==null&&nt(()=>{t.ac.abort(me),t.ac=null}),t.fn!==null&&(t.teardown=d),qn(t,0),Cn(t))}function gt(e){if(e.effects!==null)for(let t of e.effects)t.teardown&&t.fn!==null&&Jn(t)}var _t=null,j=null,vt=null,M=null,yt=null,bt=!1,xt=!1,St=null,Ct=null,wt=0,Tt=1,Et=class e{id=Tt++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#t=new Set;#n=0;#r=new Map;#i=null;#a=[];#o=[];#s=new Map;#c=new Map;#l=new Set;is_fork=!1;#u=!1;constructor(){_t===null?_t=this:(_t.next=this,this.prev=_t),_t=this}#d(){if(this.is_fork)return!0;for(let e of this.#r.keys())if(!this.#f(e))return!0;return!1}#f(e){for(var t=e;t!==null;t=t.parent)if(this.#c.has(t))return!0;return!1}skip_effect(e){this.#c.has(e)||this.#c.set(e,{d:[],m:[]}),this.#l.delete(e)}unskip_effect(e,t=e=>this.schedule(e)){var n=this.#c.get(e);if(n){this.#c.delete(e);for(var r of n.d)A(r,g),t(r);for(r of n.m)A(r,_),t(r)}this.#l.add(e)}#p(){var e=[];for(let i of this.#a)if(!(i.f&16384||!(i.f&6144))){for(var t=i,n=!1;t.parent!==null;){t=t.parent;var r=t.f;if(r&96){if(!(r&1024)){n=!0;break}t.f^=h}}n||e.push(t)}return this.#a=[],e}#m(){this.started=!0;for(let[e,t]of this.#s)A(e,t),this.schedule(e);this.apply();for(var t=St=[],n=[],r=Ct=[];this.#a.length>0;){wt++>1e3&&(this.#b(),Ot());for(let e of this.#p())try{this.#h(e,t,n)}catch(t){throw Nt(e),this.#d()||this.discard(),t}}if(j=null,r.length>0){var i=e.ensure();for(let e of r)i.schedule(e)}if(St=null,Ct=null,this.#d()){this.#y(n),this.#y(t);for(let[e,t]of this.#c)Mt(e,t);r.length>0&&j.#m();return}let a=this.#g();if(a)this.#y(n),this.#y(t),a.#v(this);else{this.#s.clear();for(let e of this.#e)e(this);this.#e.clear(),vt=this,At(n),At(t),vt=null,this.#i?.resolve();var o=j;this.#n===0&&(this.#a.length===0||o!==null)&&this.#b(),o!==null&&(N.clear(),o.#m())}}#h(e,t,n){e.f^=h;for(var r=e.first;r!==null;){var i=r.f,a=!!(i&96);if(!(a&&i&1024||i&8192||this.#c.has(r))&&r.fn!==null){a?r.f^=h:i&4?t.push(r):Hn(r)&&(i&16&&this.add_dirty_reaction(r,_),Jn(r));var o=r.first;if(o!==null){r=o;continue}}for(;r!==null;){var s=r.next;if(s!==null){r=s;break}r=r.parent}}}#g(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#_(e))return e;return null}#_(e){for(let[t,[,n]]of this.current)if(!n&&e.current.has(t))return!0;return!1}#v(e){for(let[t,n]of e.current)!this.previous.has(t)&&e.previous.has(t)&&this.previous.set(t,e.previous.get(t)),this.current.set(t,n);for(let[t,n]of e.async_deriveds){let e=this.async_deriveds.get(t);e&&n.promise.then(e.resolve).catch(e.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);let t=e=>{var n=e.reactions;if(n!==null&&!(e.f&2&&!(e.f&6144)))for(let e of n){var r=e.f;if(r&2)t(e);else{var i=e;r&4194320&&!this.async_deriveds.has(i)&&(this.#s.delete(i),A(i,g),this.schedule(i))}}};for(let e of this.current.keys())t(e);this.oncommit(()=>e.discard()),e.#b(),j=this,this.#m()}#y(e){for(var t=0;t<e.length;t+=1)$e(e[t],this.#s)}capture(e,t,n=!1){e.v!==w&&!this.previous.has(e)&&this.previous.set(e,e.v),e.f&8388608||(this.current.set(e,[t,n]),M?.set(e,t)),this.is_fork||(e.v=t)}activate(){j=this}deactivate(){j=null,M=null}flush(){try{xt=!0,j=this,this.#m()}finally{wt=0,yt=null,St=null,Ct=null,xt=!1,j=null,M=null,N.clear()}}discard(){for(let e of this.#t)e(this);this.#t.clear();for(let e of this.async_deriveds.values())e.reject(ct);this.#b(),this.#i?.resolve()}register_created_effect(e){this.#o.push(e)}increment(e,t){if(this.#n+=1,e){let e=this.#r.get(t)??0;this.#r.set(t,e+1)}}decrement(e,t){if(--this.#n,e){let e=this.#r.get(t)??0;e===1?this.#r.delete(t):this.#r.set(t,e-1)}this.#u||(this.#u=!0,k(()=>{this.#u=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(let[t,n]of e)this.add_dirty_reaction(t,n);e.clear()}add_dirty_reaction(e,t){(t===2048||this.#s.get(e)!==2048)&&this.#s.set(e,t)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#t.add(e)}settled(){return(this.#i??=m()).promise}static ensure(){if(j===null){let t=j=new e;!xt&&!bt&&k(()=>{t.started||t.flush()})}return j}apply(){M=null}schedule(e){yt=e,e.b?.is_pending&&e.f&16777228&&!(e.f&32768)?e.b.defer_effect(e):this.#a.push(e)}#b(){if(this.linked){var e=this.prev,t=this.next;e===null||(e.next=t),t===null?_t=e:t.prev=e,this.linked=!1}}};function Dt(e){var t=bt,n=vt;vt=null,bt=!0;try{var r;for(e&&(Dt(),r=e());;){if(Xe(),j===null)return r;j.flush()}}finally{bt=t,vt=n}}function Ot(){try{Le()}catch(e){R(e,yt)}}var kt=null;function At(e){var t=e.length;if(t!==0){for(var n=0;n<t;){var r=e[n++];if(!(r.f&24576)&&Hn(r)&&(kt=new Set,Jn(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&En(r),kt?.size>0)){N.clear();for(let e of kt){if(e.f&24576)continue;let t=[e],n=e.parent;for(;n!==null;)kt.has(n)&&(kt.delete(n),t.push(n)),n=n.parent;for(let e=t.length-1;e>=0;e--){let n=t[e];n.f&24576||Jn(n)}}kt.clear()}}kt=null}}function jt(e){j.schedule(e)}function Mt(e,t){if(!(e.f&32&&e.f&1024)){e.f&2048?t.d.push(e):e.f&4096&&t.m.push(e),A(e,h);for(var n=e.first;n!==null;)Mt(n,t),n=n.next}}function Nt(e){A(e,h);for(var t=e.first;t!==null;)Nt(t),t=t.next}var Pt=new Set,N=new Map,Ft=!1;function It(e,t){return{f:0,v:e,reactions:null,equals:Oe,rv:0,wv:0}}function P(e,t){let n=It(e,t);return Fn(n),n}function Lt(e,t=!1,n=!0){let r=It(e);return t||(r.equals=Ae),r}function F(e,t,n=!1){return V!==null&&(!H||V.f&131072)&&qe()&&V.f&4325394&&(K===null||!K.has(e))&&Ve(),Bt(e,n?Wt(t):t,Ct)}var Rt=null,zt=0;function Bt(e,t,n=null){if(!e.equals(t)){Nn?N.set(e,t):N.has(e)||N.set(e,e.v);var r=Et.ensure();if(r.capture(e,t),e.f&2){let t=e;e.f&2048&&pt(t),M===null&&Qe(t)}e.wv=Vn(),Rt=null,zt=0,Ut(e,g,n),Rt=null,qe()&&W!==null&&W.f&1024&&!(W.f&96)&&(Y===null?In([e]):Y.push(e)),!r.is_fork&&Pt.size>0&&!Ft&&Vt()}return t}function Vt(){Ft=!1;for(let e of Pt){e.f&1024&&A(e,_);let t;try{t=Hn(e)}catch{t=!0}t&&Jn(e)}Pt.clear()}function Ht(e){F(e,e.v+1)}function Ut(e,t,n){var r=e.reactions;if(r!==null){var i=qe(),a=r.length;if(zt+=a,zt>1e5&&Rt===null&&(Rt=new Set),Rt!==null){if(Rt.has(e))return;Rt.add(e)}for(var o=0;o<a;o++){var s=r[o],c=s.f;if(i||s!==W){var l=(c&g)===0;if(l&&A(s,t),c&131072)Pt.add(s);else if(c&2){var u=s;M?.delete(u),Ut(u,_,n)}else if(l){var d=s;c&16&&kt!==null&&kt.add(d),n===null?jt(d):n.push(d)}}}}}function Wt(t){if(typeof t!=`object`||!t||ae in t||oe in t)return t;let n=l(t);if(n!==s&&n!==c)return t;var r=new Map,i=e(t),o=P(0),u=null,d=zn,f=e=>{if(zn===d)return e();var t=V,n=zn;U(null),Bn(d);var r=e();return U(t),Bn(n),r};return i&&r.set(`length`,P(t.length,u)),new Proxy(t,{defineProperty(e,t,n){`value`in n&&n.configurable!==!1&&n.enumerable!==!1&&n.writable!==!1||ze();var i=r.get(t);return i===void 0?f(()=>{var e=P(n.value,u);return r.set(t,e),e}):F(i,n.value,!0),!0},deleteProperty(e,t){var n=r.get(t);if(n===void 0){if(t in e){let e=f(()=>P(w,u));r.set(t,e),Ht(o)}}else F(n,w),Ht(o);return!0},get(e,n,i){if(n===ae)return t;var o=r.get(n),s=n in e;if(o===void 0&&(!s||a(e,n)?.writable)&&(o=f(()=>P(Wt(s?e[n]:w),u)),r.set(n,o)),o!==void 0){var c=X(o);return c===w?void 0:c}return Reflect.get(e,n,i)},getOwnPropertyDescriptor(e,t){this.has?.(e,t);var n=Reflect.getOwnPropertyDescriptor(e,t),i=r.get(t);if(i!==void 0){var a=X(i);if(a===w)return;if(n&&`value`in n)n.value=a;else return{enumerable:!0,configurable:!0,value:a,writable:!0}}return n},has(e,t){if(t===ae)return!0;var n=r.get(t),i=n!==void 0&&n.v!==w||Reflect.has(e,t);return(n!==void 0||(W!==null||V!==null)&&(!i||a(e,t)?.writable))&&(n===void 0&&(n=f(()=>P(i?Wt(e[t]):w,u)),r.set(t,n)),X(n)===w)?!1:i},set(e,t,n,s){var c=r.get(t),l=t in e;if(i&&t===`length`)for(var d=n;d<c.v;d+=1){var p=r.get(d+``);p===void 0?d in e&&(p=f(()=>P(w,u)),r.set(d+``,p)):F(p,w)}if(c===void 0)(!l||a(e,t)?.writable)&&(c=f(()=>P(void 0,u)),F(c,Wt(n)),r.set(t,c));else{l=c.v!==w;var m=f(()=>Wt(n));F(c,m)}var h=Reflect.getOwnPropertyDescriptor(e,t);if(h?.set&&h.set.call(s,n),!l){if(i&&typeof t==`string`){var g=r.get(`length`),_=Number(t);Number.isInteger(_)&&_>=g.v&&F(g,_+1)}Ht(o)}return!0},ownKeys(e){X(o);var t=Reflect.ownKeys(e).filter(e=>{var t=r.get(e);return t===void 0||t.v!==w});for(var[n,i]of r)i.v!==w&&!(n in e)&&t.push(n);return t},setPrototypeOf(){Be()}})}function Gt(e){try{if(typeof e==`object`&&e&&ae in e)return e[ae]}catch{}return e}function Kt(e,t){return Object.is(Gt(e),Gt(t))}var qt,Jt,Yt,Xt;function Zt(){if(qt===void 0){qt=window,Jt=/Firefox/.test(navigator.userAgent);var e=Element.prototype,t=Node.prototype,n=Text.prototype;Yt=a(t,`firstChild`).get,Xt=a(t,`nextSibling`).get,u(e)&&(e[ue]=void 0,e[le]=null,e[de]=void 0,e.__e=void 0),u(n)&&(n[fe]=void 0)}}function I(e=``){return document.createTextNode(e)}function L(e){return Yt.call(e)}function Qt(e){return Xt.call(e)}function $t(e,t){if(!T)return L(e);var n=L(E);if(n===null)n=E.appendChild(I());else if(t&&n.nodeType!==3){var r=I();return n?.before(r),D(r),r}return t&&sn(n),D(n),n}function en(e,t=!1){if(!T){var n=L(e);return n instanceof Comment&&n.data===``?Qt(n):n}if(t){if(E?.nodeType!==3){var r=I();return E?.before(r),D(r),r}sn(E)}return E}function tn(e,t=!1){if(!T)return L(e);var n=$t(e,t);return we(e),n}function nn(e,t=1,n=!1){let r=T?E:e;for(var i;t--;)i=r,r=Qt(r);if(!T)return r;if(n){if(r?.nodeType!==3){var a=I();return r===null?i?.after(a):r.before(a),D(a),a}sn(r)}return D(r),r}function rn(e){e.textContent=``}function an(){return!1}function on(e,t,n){return t==null||t===`http://www.w3.org/1999/xhtml`?n?document.createElement(e,{is:n}):document.createElement(e):n?document.createElementNS(t,e,{is:n}):document.createElementNS(t,e)}function sn(e){if(e.nodeValue.length<65536)return;let t=e.nextSibling;for(;t!==null&&t.nodeType===3;)t.remove(),e.nodeValue+=t.nodeValue,t=e.nextSibling}function cn(e){var t=W;if(t===null)return V.f|=ie,e;if(!(t.f&32768)&&!(t.f&4))throw e;R(e,t)}function R(e,t){if(e===ge)throw e;if(!(t!==null&&t.f&16384)){for(;t!==null;){if(t.f&128&&!(t.f&33570816)){if(!(t.f&32768))throw e;try{t.b.error(e);return}catch(t){e=t}}t=t.parent}throw e}}function ln(e){W===null&&(V===null&&Ie(e),Fe()),Nn&&Pe(e)}function un(e,t){var n=t.last;n===null?t.last=t.first=e:(n.next=e,e.prev=n,t.last=e)}function dn(e,t){var n=W;n!==null&&n.f&8192&&(e|=v);var r={ctx:O,deps:null,nodes:null,f:e|g|512,first:null,fn:t,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};j?.register_created_effect(r);var i=r;if(e&4)St===null?Et.ensure().schedule(r):St.push(r);else if(t!==null){try{Jn(r)}catch(e){throw B(r),e}i.deps===null&&i.teardown===null&&i.nodes===null&&i.first===i.last&&!(i.f&524288)&&(i=i.first,e&16&&e&65536&&i!==null&&(i.f|=S))}if(i!==null&&(i.parent=n,n!==null&&un(i,n),V!==null&&V.f&2&&!(e&64))){var a=V;(a.effects??=[]).push(i)}return r}function fn(){return V!==null&&!H}function pn(e){let t=dn(8,null);return A(t,h),t.teardown=e,t}function mn(e){ln(`$effect`);var t=W.f;if(!V&&t&32&&O!==null&&!O.i){var n=O;(n.e??=[]).push(e)}else return hn(e)}function hn(e){return dn(4|ee,e)}function gn(e){Et.ensure();let t=dn(64|C,e);return(e={})=>new Promise(n=>{e.outro?Dn(t,()=>{B(t),n(void 0)}):(B(t),n(void 0))})}function _n(e){return dn(4,e)}function vn(e){return dn(re|C,e)}function yn(e,t=0){return dn(8|t,e)}function bn(e,t=[],n=[],r=[]){rt(r,t,n,t=>{dn(8,()=>{e(...t.map(X))})})}function xn(e,t=0){return dn(16|t,e)}function z(e){return dn(32|C,e)}function Sn(e){var t=e.teardown;if(t!==null){let n=Nn,r=V;Pn(!0),U(null);try{t.call(null)}catch(t){R(t,e.parent)}finally{Pn(n),U(r)}}}function Cn(e,t=!1){var n=e.first;for(e.first=e.last=null;n!==null;){let e=n.ac;e!==null&&nt(()=>{e.abort(me)});var r=n.next;n.f&64?n.parent=null:B(n,t),n=r}}function wn(e){for(var t=e.first;t!==null;){var n=t.next;t.f&32||B(t),t=n}}function B(e,t=!0){var n=!1;(t||e.f&262144)&&e.nodes!==null&&e.nodes.end!==null&&(Tn(e.nodes.start,e.nodes.end),n=!0),e.f|=x,Cn(e,t&&!n),qn(e,0);var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)e.stop();Sn(e),e.f^=x,e.f|=y;var i=e.parent;i!==null&&i.first!==null&&En(e),e.next=e.prev=e.teardown=e.ctx=e.deps=e.fn=e.nodes=e.ac=e.b=null}function Tn(e,t){for(;e!==null;){var n=e===t?null:Qt(e);e.remove(),e=n}}function En(e){var t=e.parent,n=e.prev,r=e.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),t!==null&&(t.first===e&&(t.first=r),t.last===e&&(t.last=n))}function Dn(e,t,n=!0){var r=[];e.f|=256,On(e,r,!0);var i=()=>{n&&B(e),t&&t()},a=r.length;if(a>0){var o=()=>--a||i();for(var s of r)s.out(o)}else i()}function On(e,t,n){if(!(e.f&8192)){e.f^=v;var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)(e.is_global||n)&&t.push(e);for(var i=e.first;i!==null;){var a=i.next;if(!(i.f&64)){var o=!!(i.f&65536)||!!(i.f&32)&&!!(e.f&16);On(i,t,o?n:!1)}i=a}}}function kn(e){e.f&=-257,An(e,!0)}function An(e,t){if(!(e.f&256)&&e.f&8192){e.f^=v,e.f&1024||(A(e,g),Et.ensure().schedule(e));for(var n=e.first;n!==null;){var r=n.next,i=!!(n.f&65536)||!!(n.f&32);An(n,i?t:!1),n=r}var a=e.nodes&&e.nodes.t;if(a!==null)for(let e of a)(e.is_global||t)&&e.in()}}function jn(e,t){if(e.nodes)for(var n=e.nodes.start,r=e.nodes.end;n!==null;){var i=n===r?null:Qt(n);t.append(n),n=i}}var Mn=null,Nn=!1;function Pn(e){Nn=e}var V=null,H=!1;function U(e){V=e}var W=null;function G(e){W=e}var K=null;function Fn(e){V!==null&&(V.f&2097152||V.f&2)&&(K??=new Set).add(e)}var q=null,J=0,Y=null;function In(e){Y=e}var Ln=1,Rn=0,zn=Rn;function Bn(e){zn=e}function Vn(){return++Ln}function Hn(e){var t=e.f;if(t&2048)return!0;if(t&4096){for(var n=e.deps,r=n.length,i=0;i<r;i++){var a=n[i];if(Hn(a)&&mt(a),a.wv>e.wv)return!0}t&512&&M===null&&A(e,h)}return!1}function Un(e,t,n=!0){var r=e.reactions;if(r!==null&&!(K!==null&&K.has(e)))for(var i=0;i<r.length;i++){var a=r[i];a.f&2?Un(a,t,!1):t===a&&(n?A(a,g):a.f&1024&&A(a,_),jt(a))}}function Wn(e){var t=q,n=J,r=Y,i=V,a=K,o=O,s=H,c=zn,l=e.f;q=null,J=0,Y=null,V=l&96?null:e,K=null,Ue(e.ctx),H=!1,zn=++Rn,e.ac!==null&&(nt(()=>{e.ac.abort(me)}),e.ac=null);try{e.f|=ne;var u=e.fn,d=u();e.f|=b;var f=Gn(e);if(qe()&&Y!==null&&!H&&f!==null&&!(e.f&6146))for(var p=0;p<Y.length;p++)Un(Y[p],e);if(i!==null&&i!==e){if(Rn++,i.deps!==null)for(let e=0;e<n;e+=1)i.deps[e].rv=Rn;if(t!==null)for(let e of t)e.rv=Rn;Y!==null&&(r===null?r=Y:r.push(...Y))}return e.f&8388608&&(e.f^=ie),d}catch(t){return Gn(e),cn(t)}finally{e.f^=ne,q=t,J=n,Y=r,V=i,K=a,Ue(o),H=s,zn=c}}function Gn(e){var t=e.deps,n=j?.is_fork;if(q!==null){var r;if(n||qn(e,J),t!==null&&J>0)for(t.length=J+q.length,r=0;r<q.length;r++)t[J+r]=q[r];else e.deps=t=q;if(fn()&&e.f&512)for(r=J;r<t.length;r++)(t[r].reactions??=[]).push(e)}else!n&&t!==null&&J<t.length&&(qn(e,J),t.length=J);return t}function Kn(e,r){let i=r.reactions;if(i!==null){var a=t.call(i,e);if(a!==-1){var o=i.length-1;o===0?i=r.reactions=null:(i[a]=i[o],i.pop())}}if(i===null&&r.f&2&&(q===null||!n.call(q,r))){var s=r;s.f&512&&(s.f^=512),s.v!==w&&Qe(s),s.ac!==null&&nt(()=>{s.ac.abort(me),s.ac=null,A(s,g)}),ht(s),qn(s,0)}}function qn(e,t){var n=e.deps;if(n!==null)for(var r=t;r<n.length;r++)Kn(e,n[r])}function Jn(e){var t=e.f;if(!(t&16384)){A(e,h);var n=W;W=e;try{t&16777232?wn(e):Cn(e),Sn(e);var r=Wn(e);e.teardown=typeof r==`function`?r:null,e.wv=Ln}finally{W=n}}}function X(e){var t=!!(e.f&2);if(Mn?.add(e),V!==null&&!H&&!(W!==null&&W.f&16384)&&(K===null||!K.has(e))){var r=V.deps;if(V.f&2097152)e.rv<Rn&&(e.rv=Rn,q===null&&r!==null&&r[J]===e?J++:q===null?q=[e]:q.push(e));else{V.deps??=[],n.call(V.deps,e)||V.deps.push(e);var i=e.reactions;i===null?e.reactions=[V]:n.call(i,V)||i.push(V)}}if(Nn&&N.has(e))return N.get(e);if(t){var a=e;if(Nn){var o=a.v;return(!(a.f&1024)&&a.reactions!==null||Xn(a))&&(o=pt(a)),N.set(a,o),o}var s=!(a.f&512)&&!H&&V!==null&&!!(V.f&512),c=(a.f&b)===0;Hn(a)&&(s&&(a.f|=512),mt(a)),s&&!c&&(gt(a),Yn(a))}if(M?.has(e))return M.get(e);if(e.f&8388608)throw e.v;return e.v}function Yn(e){if(e.f|=512,e.deps!==null)for(let r of e.deps){var t=r.reactions;t===null?r.reactions=[e]:n.call(t,e)||t.push(e),r.f&2&&!(r.f&512)&&(gt(r),Yn(r))}}function Xn(e){if(e.v===w)return!0;if(e.deps===null)return!1;for(let t of e.deps)if(N.has(t)||t.f&2&&Xn(t))return!0;return!1}function Zn(e){var t=H;try{return H=!0,e()}finally{H=t}}[...`allowfullscreen.async.autofocus.autoplay.checked.controls.default.disabled.formnovalidate.indeterminate.inert.ismap.loop.multiple.muted.nomodule.novalidate.open.playsinline.readonly.required.reversed.seamless.selected.webkitdirectory.defer.disablepictureinpicture.disableremoteplayback`.split(`.`)];var Qn=[`touchstart`,`touchmove`];function $n(e){return Qn.includes(e)}var er=Symbol(`events`),tr=new Set,nr=new Set;function rr(e,t,n,r={}){function i(e){if(r.capture||lr.call(t,e),!e.cancelBubble)return nt(()=>n?.call(this,e))}return e.startsWith(`pointer`)||e.startsWith(`touch`)||e===`wheel`?(i.__removed=!1,k(()=>{i.__removed||t.addEventListener(e,i,r)})):t.addEventListener(e,i,r),i}function ir(e,t,n,r,i){var a={capture:r,passive:i},o=rr(e,t,n,a);(t===document.body||t===window||t===document||t instanceof HTMLMediaElement)&&pn(()=>{o.__removed=!0,t.removeEventListener(e,o,a)})}function ar(e,t,n){(t[er]??={})[e]=n}function or(e){for(var t=0;t<e.length;t++)tr.add(e[t]);for(var n of nr)n(e)}var sr=null,cr=!1;function lr(e){var t=this,n=t.ownerDocument,r=e.type,a=e.composedPath?.()||[],o=a[0]||e.target;sr=e,cr||(cr=!0,setTimeout(()=>{cr=!1,sr=null}));var s=0,c=sr===e&&e[er];if(c){var l=a.indexOf(c);if(l!==-1&&(t===document||t===window)){e[er]=t;return}var u=a.indexOf(t);if(u===-1)return;l<=u&&(s=l)}if(o=a[s]||e.target,o!==t){i(e,`currentTarget`,{configurable:!0,get(){return o||n}});var d=V,f=W;U(null),G(null);try{for(var p,m=[];o!==null&&o!==t;){try{var h=o[er]?.[r];h==null||o.disabled&&e.target!==o||h.call(o,e)}catch(e){p?m.push(e):p=e}if(e.cancelBubble)break;s++,o=s<a.length?a[s]:null}if(p){for(let e of m)queueMicrotask(()=>{throw e});throw p}}finally{e[er]=t,delete e.currentTarget,U(d),G(f)}}}var ur=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy(`svelte-trusted-html`,{createHTML:e=>e});function dr(e){return ur?.createHTML(e)??e}function fr(e){var t=on(`template`);return t.innerHTML=dr(e.replaceAll(`<!>`,`<!---->`)),t.content}function Z(e,t){var n=W;n.nodes===null&&(n.nodes={start:e,end:t,a:null,t:null})}function pr(e,t){var n=!!(t&1),r=!!(t&2),i,a=!e.startsWith(`<!>`);return()=>{if(T)return Z(E,null),E;i===void 0&&(i=fr(a?e:`<!>`+e),n||(i=L(i)));var t=r||Jt?document.importNode(i,!0):i.cloneNode(!0);if(n){var o=L(t),s=t.lastChild;Z(o,s)}else Z(t,t);return t}}function mr(e,t,n=`svg`){var r=!e.startsWith(`<!>`),i=!!(t&1),a=`<${n}>${r?e:`<!>`+e}</${n}>`,o;return()=>{if(T)return Z(E,null),E;if(!o){var e=L(fr(a));if(i)for(o=document.createDocumentFragment();L(e);)o.appendChild(L(e));else o=L(e)}var t=o.cloneNode(!0);if(i){var n=L(t),r=t.lastChild;Z(n,r)}else Z(t,t);return t}}function hr(e,t){return mr(e,t,`svg`)}function gr(e=``){if(!T){var t=I(e+``);return Z(t,t),t}var n=E;return n.nodeType===3?sn(n):(n.before(n=I()),D(n)),Z(n,n),n}function _r(){if(T)return Z(E,null),E;var e=document.createDocumentFragment(),t=document.createComment(``),n=I();return e.append(t,n),Z(t,n),e}function vr(e,t){if(T){var n=W;n.f&32768&&n.nodes.end!==null||(n.nodes.end=E),Ce()}else e!==null&&e.before(t)}function yr(e){let t=0,n=It(0),r;return()=>{fn()&&(X(n),yn(()=>(t===0&&(r=Zn(()=>e(()=>Ht(n)))),t+=1,()=>{k(()=>{--t,t===0&&(r?.(),r=void 0,Ht(n))})})))}}var br=S|C;function xr(e,t,n,r){new Sr(e,t,n,r)}var Sr=class{parent;is_pending=!1;transform_error;#e;#t=T?E:null;#n;#r;#i;#a=null;#o=null;#s=null;#c=null;#l=0;#u=0;#d=!1;#f=new Map;#p=null;#m=yr(()=>(this.#p=It(this.#l),()=>{this.#p=null}));constructor(e,t,n,r){this.#e=e,this.#n=t,this.#r=e=>{var t=W;t.b=this,t.f|=128,n(e)},this.parent=W.b,this.transform_error=r??this.parent?.transform_error??(e=>e),this.#i=xn(()=>{if(T){let e=De(this.#t);Ce();let t=e===`[!`;if(e.startsWith(`[?`)){let t=JSON.parse(e.slice(2));this.#g(t)}else t?this.#y():this.#h()}else this.#b()},br),T&&(this.#e=E)}#h(){try{this.#a=z(()=>this.#r(this.#e))}catch(e){this.error(e)}}#g(e){let t=this.#n.failed,{reset:n,invoke_onerror:r}=this.#_(e);k(r),t&&(this.#s=z(()=>{t(this.#e,()=>e,()=>n)}))}#_(e){var t=!1,n=!1;let r=()=>{this.#v()||(t?xe():(t=!0,n&&He(),this.#s!==null&&Dn(this.#s,()=>{this.#s=null}),this.#S(()=>{this.#b()})))};return{reset:r,invoke_onerror:()=>{if(!this.#v())try{n=!0,this.#n.onerror?.(e,r),n=!1}catch(e){R(e,this.#i&&this.#i.parent)}}}}#v(){return(this.#i.f&(y|x))!==0}#y(){let e=this.#n.pending;e&&(this.is_pending=!0,this.#o=z(()=>e(this.#e)),k(()=>{if(!this.#v()){var e=this.#c=document.createDocumentFragment(),t=I(),n=!1;e.append(t),this.#a=this.#S(()=>{try{return z(()=>this.#r(t))}catch(e){try{this.error(e),n=!0}catch(e){R(e,this.#i.parent)}return null}}),this.#a===null?(this.#c=null,n&&this.#x(j)):this.#u===0&&(this.#e.before(e),this.#c=null,Dn(this.#o,()=>{this.#o=null}),this.#x(j))}}))}#b(){try{if(this.is_pending=this.has_pending_snippet(),this.#u=0,this.#l=0,this.#a=z(()=>{this.#r(this.#e)}),this.#u>0){var e=this.#c=document.createDocumentFragment();jn(this.#a,e);let t=this.#n.pending;this.#o=z(()=>t(this.#e))}else this.#x(j)}catch(e){this.error(e)}}#x(e){this.is_pending=!1,e.transfer_reactions(this.#f)}defer_effect(e){$e(e,this.#f)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#n.pending}#S(e){var t=W,n=V,r=O;G(this.#i),U(this.#i),Ue(this.#i.ctx);try{return Et.ensure(),e()}finally{G(t),U(n),Ue(r)}}#C(e,t){this.has_pending_snippet()?(this.#u+=e,this.#u===0&&(this.#x(t),this.#o&&Dn(this.#o,()=>{this.#o=null}),this.#c&&=(this.#e.before(this.#c),null))):this.parent&&this.parent.#C(e,t)}update_pending_count(e,t){this.#C(e,t),this.#l+=e,!this.#p||this.#d||(this.#d=!0,k(()=>{this.#d=!1,this.#p&&Bt(this.#p,this.#l)}))}get_effect_pending(){return this.#m(),X(this.#p)}error(e){if(e===ge||!this.#n.onerror&&!this.#n.failed)throw e;j?.is_fork?(this.#a&&j.skip_effect(this.#a),this.#o&&j.skip_effect(this.#o),this.#s&&j.skip_effect(this.#s),j.oncommit(()=>{this.#v()||this.#w(e)})):this.#w(e)}#w(e){this.#a&&=(B(this.#a),null),this.#o&&=(B(this.#o),null),this.#s&&=(B(this.#s),null),T&&(D(this.#t),Te(),D(Ee()));let t=this.#n.failed,n=e=>{if(this.#v())return;let{reset:n,invoke_onerror:r}=this.#_(e);r(),t&&!this.#v()&&(this.#s=this.#S(()=>{try{return z(()=>{var r=W;r.b=this,r.f|=128,t(this.#e,()=>e,()=>n)})}catch(e){return R(e,this.#i.parent),null}}))};k(()=>{if(!this.#v()){var t;try{t=this.transform_error(e)}catch(e){R(e,this.#i&&this.#i.parent);return}typeof t==`object`&&t&&typeof t.then==`function`?t.then(n,e=>R(e,this.#i&&this.#i.parent)):n(t)}})}};function Cr(e,t){var n=t==null?``:typeof t==`object`?`${t}`:t;n!==(e[fe]??=e.nodeValue)&&(e[fe]=n,e.nodeValue=`${n}`)}function wr(e,t){return Er(e,t)}var Tr=new Map;function Er(e,{target:t,anchor:n,props:i={},events:a,context:o,intro:s=!0,transformError:c}){Zt();var l=void 0,u=gn(()=>{var s=n??t.appendChild(I());xr(s,{pending:()=>{}},t=>{We({});var n=O;if(o&&(n.c=o),a&&(i.$$events=a),T&&Z(t,null),l=e(t,i)||Ke(),T&&(W.nodes.end=E,E===null||E.nodeType!==8||E.data!==`]`))throw ye(),ge;Ge()},c);var u=new Set,d=e=>{for(var n=0;n<e.length;n++){var r=e[n];if(!u.has(r)){u.add(r);var i=$n(r);for(let e of[t,document]){var a=Tr.get(e);a===void 0&&(a=new Map,Tr.set(e,a));var o=a.get(r);o===void 0?(e.addEventListener(r,lr,{passive:i}),a.set(r,1)):a.set(r,o+1)}}}};return d(r(tr)),nr.add(d),()=>{for(var e of u)for(let n of[t,document]){var r=Tr.get(n),i=r.get(e);--i==0?(n.removeEventListener(e,lr),r.delete(e),r.size===0&&Tr.delete(n)):r.set(e,i)}nr.delete(d),s!==n&&s.parentNode?.removeChild(s)}});return Dr.set(l,u),l}var Dr=new WeakMap,Or=class{anchor;#e=new Map;#t=new Map;#n=new Map;#r=new Set;#i=!0;constructor(e,t=!0){this.anchor=e,this.#i=t}#a=e=>{if(this.#e.has(e)){var t=this.#e.get(e),n=this.#t.get(t);if(n)kn(n),this.#r.delete(t);else{var r=this.#n.get(t);r&&(kn(r.effect),this.#t.set(t,r.effect),this.#n.delete(t),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),n=r.effect)}for(let[t,n]of this.#e){if(this.#e.delete(t),t===e)break;let r=this.#n.get(n);r&&(B(r.effect),this.#n.delete(n))}for(let[e,r]of this.#t){if(e===t||this.#r.has(e))continue;let i=()=>{if(Array.from(this.#e.values()).includes(e)){var t=document.createDocumentFragment();jn(r,t),t.append(I()),this.#n.set(e,{effect:r,fragment:t})}else B(r);this.#r.delete(e),this.#t.delete(e)};this.#i||!n?(this.#r.add(e),Dn(r,i,!1)):i()}}};#o=e=>{this.#e.delete(e);let t=Array.from(this.#e.values());for(let[e,n]of this.#n)t.includes(e)||(B(n.effect),this.#n.delete(e))};ensure(e,t){var n=j,r=an();if(t&&!this.#t.has(e)&&!this.#n.has(e)){if(r){var i=document.createDocumentFragment(),a=I();i.append(a),this.#n.set(e,{effect:z(()=>t(a)),fragment:i})}else this.#t.set(e,z(()=>t(this.anchor)))}if(this.#e.set(n,e),r){for(let[t,r]of this.#t)t===e?n.unskip_effect(r):n.skip_effect(r);for(let[t,r]of this.#n)t===e?n.unskip_effect(r.effect):n.skip_effect(r.effect);n.oncommit(this.#a),n.ondiscard(this.#o)}else T&&(this.anchor=E),this.#a(n)}},kr=0,Ar=1,jr=2;function Mr(e,t,n,r,i){T&&Ce();var a=qe(),o=w,s=a?It(o):Lt(o,!1,!1),c=a?It(o):Lt(o,!1,!1),l=new Or(e);xn(()=>{var a=j,o=t(),u=!1;let d=T&&f(o)===(e.data===`[!`);if(d&&(D(Ee()),Se(!1)),f(o)){var p=it(),m=!1;let e=e=>{if(!u){m=!0,p(!1),j===a&&a.deactivate(),Et.ensure();try{e()}finally{at(!1),bt||Dt()}}};o.then(t=>{e(()=>{Bt(s,t),l.ensure(Ar,r&&(e=>r(e,s)))})},t=>{e(()=>{if(Bt(c,t),l.ensure(jr,i&&(e=>i(e,c))),!i)throw c.v})}),T?l.ensure(kr,n):k(()=>{m||e(()=>{l.ensure(kr,n)})})}else Bt(s,o),l.ensure(Ar,r&&(e=>r(e,s)));return d&&Se(!0),()=>{u=!0}})}function Nr(e,t,n=!1){var r;T&&(r=E,Ce());var i=new Or(e),a=n?S:0;function o(e,t){if(T){var n=De(r);if(e!==parseInt(n.substring(1))){var a=Ee();D(a),i.anchor=a,Se(!1),i.ensure(e,t),Se(!0);return}}i.ensure(e,t)}xn(()=>{var e=!1;t((t,n=0)=>{e=!0,o(n,t)}),e||o(-1,null)},a)}var Pr=Symbol(`NaN`);function Fr(e,t,n){T&&Ce();var r=new Or(e),i=!qe();xn(()=>{var e=t();e!==e&&(e=Pr),i&&typeof e==`object`&&e&&(e={}),r.ensure(e,n)})}function Ir(e,t){return t}function Lr(e,t,n){for(var i=[],a=t.length,o,s=t.length,c=0;c<a;c++){let n=t[c];Dn(n,()=>{if(o){if(o.pending.delete(n),o.done.add(n),o.pending.size===0){var t=e.outrogroups;Rr(e,r(o.done)),t.delete(o),t.size===0&&(e.outrogroups=null)}}else--s},!1)}if(s===0){var l=i.length===0&&n!==null&&e.pending.size===0;if(l){var u=n,d=u.parentNode;rn(d),d.append(u),e.items.clear()}Rr(e,t,!l)}else o={pending:new Set(t),done:new Set},(e.outrogroups??=new Set).add(o)}function Rr(e,t,n=!0){var r;if(e.pending.size>0){r=new Set;for(let t of e.pending.values())for(let n of t)r.add(e.items.get(n).e)}for(var i=0;i<t.length;i++){var a=t[i];r?.has(a)?(a.f|=te,jn(a,document.createDocumentFragment())):B(t[i],n)}}var zr;function Br(t,n,i,a,o,s=null){var c=t,l=new Map;if(n&4){var u=t;c=T?D(L(u)):u.appendChild(I())}T&&Ce();var d=null,f=dt(()=>{var t=i();return e(t)?t:t==null?[]:r(t)}),p=new Map,m=!0;function h(e){if(!(_.effect.f&16384)){_.pending.delete(e);var t=X(f);_.fallback=d,Hr(_,t,c,n,a),d!==null&&(t.length===0?d.f&33554432?(d.f^=te,Wr(d,null,c)):kn(d):Dn(d,()=>{d=null}))}}function g(e){_.pending.delete(e)}var _={effect:xn(()=>{var e=X(f),t=e.length;let r=!1;T&&De(c)===`[!`!=(t===0)&&(c=Ee(),D(c),Se(!1),r=!0);for(var u=new Set,_=j,v=an(),y=0;y<t;y+=1){T&&E.nodeType===8&&E.data===`]`&&(c=E,r=!0,Se(!1));var b=e[y],x=a(b,y),S=m?null:l.get(x);S?(S.v&&Bt(S.v,b),S.i&&Bt(S.i,y),v&&_.unskip_effect(S.e)):(S=Ur(l,m?c:zr??=I(),b,x,y,o,n,i),m||(S.e.f|=te),l.set(x,S)),u.add(x)}if(t===0&&s&&!d&&(m?d=z(()=>s(c)):(d=z(()=>s(zr??=I())),d.f|=te)),t>u.size&&Ne(``,``,``),T&&t>0&&D(Ee()),!m){if(p.set(_,u),v){for(let[e,t]of l)u.has(e)||_.skip_effect(t.e);_.oncommit(h),_.ondiscard(g)}else h(_)}r&&Se(!0),X(f)}),flags:n,items:l,pending:p,outrogroups:null,fallback:d};m=!1,T&&(c=E)}function Vr(e){for(;e!==null&&!(e.f&32);)e=e.next;return e}function Hr(e,t,n,i,a){var o=!!(i&8),s=t.length,c=e.items,l=Vr(e.effect.first),u,d=null,f,p=[],m=[],h,g,_,v;if(o)for(v=0;v<s;v+=1)h=t[v],g=a(h,v),_=c.get(g).e,_.f&33554432||(_.nodes?.a?.measure(),(f??=new Set).add(_));for(v=0;v<s;v+=1){if(h=t[v],g=a(h,v),_=c.get(g).e,e.outrogroups!==null)for(let t of e.outrogroups)t.pending.delete(_),t.done.delete(_);if(_.f&8192&&(kn(_),o&&(_.nodes?.a?.unfix(),(f??=new Set).delete(_))),_.f&33554432){if(_.f^=te,_===l)Wr(_,null,n);else{var y=d?d.next:l;_===e.effect.last&&(e.effect.last=_.prev),_.prev&&(_.prev.next=_.next),_.next&&(_.next.prev=_.prev),Gr(e,d,_),Gr(e,_,y),Wr(_,y,n),d=_,p=[],m=[],l=Vr(d.next);continue}}if(_!==l){if(u!==void 0&&u.has(_)){if(p.length<m.length){var b=m[0],x;d=b.prev;var S=p[0],C=p[p.length-1];for(x=0;x<p.length;x+=1)Wr(p[x],b,n);for(x=0;x<m.length;x+=1)u.delete(m[x]);Gr(e,S.prev,C.next),Gr(e,d,S),Gr(e,C,b),l=b,d=C,--v,p=[],m=[]}else u.delete(_),Wr(_,l,n),Gr(e,_.prev,_.next),Gr(e,_,d===null?e.effect.first:d.next),Gr(e,d,_),d=_;continue}for(p=[],m=[];l!==null&&l!==_;)(u??=new Set).add(l),m.push(l),l=Vr(l.next);if(l===null)continue}_.f&33554432||p.push(_),d=_,l=Vr(_.next)}if(e.outrogroups!==null){for(let t of e.outrogroups)t.pending.size===0&&(Rr(e,r(t.done)),e.outrogroups?.delete(t));e.outrogroups.size===0&&(e.outrogroups=null)}if(l!==null||u!==void 0){var ee=[];if(u!==void 0)for(_ of u)_.f&8192||ee.push(_);for(;l!==null;)!(l.f&8192)&&l!==e.fallback&&ee.push(l),l=Vr(l.next);var ne=ee.length;if(ne>0){var re=i&4&&s===0?n:null;if(o){for(v=0;v<ne;v+=1)ee[v].nodes?.a?.measure();for(v=0;v<ne;v+=1)ee[v].nodes?.a?.fix()}Lr(e,ee,re)}}o&&k(()=>{if(f!==void 0)for(_ of f)_.nodes?.a?.apply()})}function Ur(e,t,n,r,i,a,o,s){var c=o&1?o&16?It(n):Lt(n,!1,!1):null,l=o&2?It(i):null;return{v:c,i:l,e:z(()=>(a(t,c??n,l??i,s),()=>{e.delete(r)}))}}function Wr(e,t,n){if(e.nodes)for(var r=e.nodes.start,i=e.nodes.end,a=t&&!(t.f&33554432)?t.nodes.start:n;r!==null;){var o=Qt(r);if(a.before(r),r===i)return;r=o}}function Gr(e,t,n){t===null?e.effect.first=n:t.next=n,n===null?e.effect.last=t:n.prev=t}function Kr(e,t,n){var r;T&&(r=E,Ce());var i=new Or(e);xn(()=>{var e=t()??null;if(T&&De(r)===`[`!=(e!==null)){var a=Ee();D(a),i.anchor=a,Se(!1),i.ensure(e,e&&(t=>n(t,e))),Se(!0)}else i.ensure(e,e&&(t=>n(t,e)))},S)}function qr(e){var t,n,r=``;if(typeof e==`string`||typeof e==`number`)r+=e;else if(typeof e==`object`){if(Array.isArray(e)){var i=e.length;for(t=0;t<i;t++)e[t]&&(n=qr(e[t]))&&(r&&(r+=` `),r+=n)}else for(n in e)e[n]&&(r&&(r+=` `),r+=n)}return r}function Jr(){for(var e,t,n=0,r=``,i=arguments.length;n<i;n++)(e=arguments[n])&&(t=qr(e))&&(r&&(r+=` `),r+=t);return r}function Yr(e){return typeof e==`object`?Jr(e):e??``}var Xr=[...` 	
\r\f\xA0\v﻿`];function Zr(e,t,n){var r=e==null?``:``+e;if(t&&(r=r?r+` `+t:t),n){for(var i of Object.keys(n))if(n[i])r=r?r+` `+i:i;else if(r.length)for(var a=i.length,o=0;(o=r.indexOf(i,o))>=0;){var s=o+a;(o===0||Xr.includes(r[o-1]))&&(s===r.length||Xr.includes(r[s]))?r=(o===0?``:r.substring(0,o))+r.substring(s+1):o=s}}return r===``?null:r}function Qr(e,t=!1){var n=t?` !important;`:`;`,r=``;for(var i of Object.keys(e)){var a=e[i];a!=null&&a!==``&&(r+=` `+i+`: `+a+n)}return r}function $r(e){return e[0]!==`-`||e[1]!==`-`?e.toLowerCase():e}function ei(e,t){if(t){var n=``,r,i;if(Array.isArray(t)?(r=t[0],i=t[1]):r=t,e){e=String(e).replaceAll(/\/\*.*?\*\//g,``).trim();var a=!1,o=0,s=!1,c=[];r&&c.push(...Object.keys(r).map($r)),i&&c.push(...Object.keys(i).map($r));var l=0,u=-1;let t=e.length;for(var d=0;d<t;d++){var f=e[d];if(s?f===`/`&&e[d-1]===`*`&&(s=!1):a?a===f&&(a=!1):f===`/`&&e[d+1]===`*`?s=!0:f===`"`||f===`'`?a=f:f===`(`?o++:f===`)`&&o--,!s&&a===!1&&o===0){if(f===`:`&&u===-1)u=d;else if(f===`;`||d===t-1){if(u!==-1){var p=$r(e.substring(l,u).trim());if(!c.includes(p)){f!==`;`&&d++;var m=e.substring(l,d).trim();n+=` `+m+`;`}}l=d+1,u=-1}}}}return r&&(n+=Qr(r)),i&&(n+=Qr(i,!0)),n=n.trim(),n===``?null:n}return e==null?null:String(e)}function ti(e,t,n,r,i,a){var o=e[ue];if(T||o!==n||o===void 0){var s=Zr(n,r,a);T&&s===e.getAttribute(`class`)||(s==null?e.removeAttribute(`class`):t?e.className=s:e.setAttribute(`class`,s)),e[ue]=n}else if(a&&i!==a)for(var c in a){var l=!!a[c];(i==null||l!==!!i[c])&&e.classList.toggle(c,l)}return a}function ni(e,t={},n,r){for(var i in n){var a=n[i];t[i]!==a&&(n[i]==null?e.style.removeProperty(i):e.style.setProperty(i,a,r))}}function ri(e,t,n,r){var i=e[de];if(T||i!==t){var a=ei(t,r);T&&a===e.getAttribute(`style`)||(a==null?e.removeAttribute(`style`):e.style.cssText=a),e[de]=t}else r&&(Array.isArray(r)?(ni(e,n?.[0],r[0]),ni(e,n?.[1],r[1],`important`)):ni(e,n,r));return r}function ii(e,t){t?e.hasAttribute(`selected`)||e.setAttribute(`selected`,``):e.removeAttribute(`selected`)}function ai(t,n){var r=t.__defaultValue,i=t.multiple,a=i?r??[]:null;if(!i||e(a)){var o=t.selectedIndex,s=n&&i?new Set(t.selectedOptions):null;for(var c of t.options){var l=ci(c);ii(c,i?a.includes(l):Kt(l,r))}if(n){if(s!==null)for(c of t.options){var u=s.has(c);c.selected!==u&&(c.selected=u)}else t.selectedIndex!==o&&(t.selectedIndex=o)}}}function oi(t,n,r=!1){if(t.multiple){if(n==null)return;if(!e(n))return be();for(var i of t.options)i.selected=n.includes(ci(i))}else{for(i of t.options)if(Kt(ci(i),n)){i.selected=!0;return}r&&n===void 0||(t.selectedIndex=-1)}}function si(e){var t=new MutationObserver(t=>{t.every(li)||(`__defaultValue`in e&&ai(e,!1),`__value`in e&&oi(e,e.__value))});t.observe(e,{childList:!0,subtree:!0,attributes:!0,attributeFilter:[`value`]}),pn(()=>{t.disconnect()})}function ci(e){return`__value`in e?e.__value:e.value}function li(e){if(e.target.closest(`selectedcontent`)!==null)return!0;if(e.type===`childList`){var t=[...e.addedNodes,...e.removedNodes];return t.length>0&&t.every(e=>e.nodeName===`SELECTEDCONTENT`)}return!1}var ui=Symbol(`is custom element`),di=Symbol(`is html`),fi=he?`link`:`LINK`,pi=he?`progress`:`PROGRESS`;function mi(e){if(T){var t=!1,n=()=>{if(!t){if(t=!0,e.hasAttribute(`value`)){var n=e.value;_i(e,`value`,null),e.value=n}if(e.hasAttribute(`checked`)){var r=e.checked;_i(e,`checked`,null),e.checked=r}}};e[pe]=n,k(n),tt()}}function hi(e,t){var n=vi(e);n.value!==(n.value=t??void 0)&&(e.value!==t||t===0&&e.nodeName===pi)&&(e.value=t??``)}function gi(e,t){var n=vi(e);n.checked!==(n.checked=t??void 0)&&(e.checked=t)}function _i(e,t,n,r){var i=vi(e);if(!(T&&(i[t]=e.getAttribute(t),t===`src`||t===`srcset`||t===`href`&&e.nodeName===fi))){var a=i[t];a!==(i[t]=n)&&(t===`loading`&&(e[ce]=n),n==null?e.removeAttribute(t):typeof n!=`string`&&bi(e).has(t)?e[t]=n:(!T||typeof n!=`number`&&typeof n!=`boolean`||a!==String(n))&&e.setAttribute(t,n))}}function vi(e){return e[le]??={[ui]:e.nodeName.includes(`-`),[di]:e.namespaceURI===_e}}var yi=new Map;function bi(e){var t=e.getAttribute(`is`)||e.nodeName,n=yi.get(t);if(n)return n;yi.set(t,n=new Set);for(var r,i=e,a=Element.prototype;a!==i;){for(var s in r=o(i),r)r[s].set&&s!==`innerHTML`&&s!==`textContent`&&s!==`innerText`&&n.add(s);i=l(i)}return n}var xi=new class e{#e=new WeakMap;#t;#n;static entries=new WeakMap;constructor(e){this.#n=e}observe(e,t){var n=this.#e.get(e)||new Set;return n.add(t),this.#e.set(e,n),this.#r().observe(e,this.#n),()=>{var n=this.#e.get(e);n.delete(t),n.size===0&&(this.#e.delete(e),this.#t.unobserve(e))}}#r(){return this.#t??=new ResizeObserver(t=>{for(var n of t){e.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}})}}({box:`border-box`});function Si(e,t,n){var r=xi.observe(e,()=>n(e[t]));_n(()=>(Zn(()=>n(e[t])),r))}function Ci(e,t){return e===t||e?.[ae]===t}function wi(e=Ke(),t,n,r){var i=O.r,a=W;return _n(()=>{var o,s;return yn(()=>{o=s,s=r?.()||[],Zn(()=>{Ci(n(...s),e)||(t(e,...s),o&&Ci(n(...o),e)&&t(null,...o))})}),()=>{let r=a;for(;r!==i&&r.parent!==null&&r.parent.f&33554432;)r=r.parent;let o=()=>{s&&Ci(n(...s),e)&&t(null,...s)},c=r.teardown;r.teardown=()=>{o(),c?.()}}}),e}var Ti=!1;function Ei(e){var t=Ti;try{return Ti=!1,[e(),Ti]}finally{Ti=t}}function Di(e,t,n,r){var i=!0,o=!!(n&8),s=!!(n&16),c=r,l=!0,u=void 0,d=()=>s&&i?(u??=st(r),X(u)):(l&&(l=!1,c=s?Zn(r):r),c);let f;if(o){var p=ae in e||se in e;f=a(e,t)?.set??(p&&t in e?n=>e[t]=n:void 0)}var m,h=!1;o?[m,h]=Ei(()=>e[t]):m=e[t],m===void 0&&r!==void 0&&(m=d(),f&&(i&&Re(t),f(m)));var g=i?()=>{var n=e[t];return n===void 0?d():(l=!0,n)}:()=>{var n=e[t];return n!==void 0&&(c=void 0),n===void 0?c:n};if(i&&!(n&4))return g;if(f){var _=e.$$legacy;return(function(e,t){return arguments.length>0?((!i||!t||_||h)&&f(t?g():e),e):g()})}var v=!1,y=(n&1?st:dt)(()=>(v=!1,g()));o&&X(y);var b=W;return(function(e,t){if(arguments.length>0){let n=t?X(y):i&&o?Wt(e):e;return F(y,n),v=!0,c!==void 0&&(c=n),e}return Nn&&v||b.f&16384?y.v:X(y)})}function Oi(e){O===null&&je(`onMount`),mn(()=>{let t=Zn(e);if(typeof t==`function`)return t})}typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var ki=864e5;function Ai(e,t){return Math.round((Date.parse(`${t}T00:00:00Z`)-Date.parse(`${e}T00:00:00Z`))/ki)}function ji(e,t){return new Date(Date.parse(`${e}T00:00:00Z`)+t*ki).toISOString().slice(0,10)}function Mi(e){if(typeof e!=`string`||!/^\d{4}-\d{2}-\d{2}$/.test(e))return!1;let t=Date.parse(`${e}T00:00:00Z`);return!Number.isNaN(t)&&new Date(t).toISOString().slice(0,10)===e}var Ni={short:{day:`numeric`,month:`short`},long:{day:`numeric`,month:`long`,year:`numeric`},weekday:{weekday:`long`,day:`numeric`,month:`long`},day:{day:`numeric`},month:{month:`short`}},Pi=new Map;function Fi(e,t,n){let r=`${n} ${t}`,i=Pi.get(r);i===void 0&&(i=new Intl.DateTimeFormat(n,{...Ni[t],timeZone:`UTC`}),Pi.set(r,i));let a=new Date(`${e}T00:00:00Z`);return Number.isNaN(a.getTime())?e:i.format(a)}var Ii=class{constructor(e){this.value=e}valueOf(){return this.value}},Q=class extends Ii{constructor(e=`???`){super(e)}toString(e){return`{${this.value}}`}},Li=class extends Ii{constructor(e,t={}){super(e),this.opts=t}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return this.value.toString(10)}},Ri=class e extends Ii{static supportsValue(t){if(typeof t==`number`||t instanceof Date)return!0;if(t instanceof Ii)return e.supportsValue(t.valueOf());if(`Temporal`in globalThis){let e=globalThis.Temporal;if(t instanceof e.Instant||t instanceof e.PlainDateTime||t instanceof e.PlainDate||t instanceof e.PlainMonthDay||t instanceof e.PlainTime||t instanceof e.PlainYearMonth)return!0}return!1}constructor(t,n={}){t instanceof e?(n={...t.opts,...n},t=t.value):t instanceof Ii&&(t=t.valueOf()),typeof t==`object`&&`calendarId`in t&&n.calendar===void 0&&(n={...n,calendar:t.calendarId}),super(t),this.opts=n}[Symbol.toPrimitive](e){return e===`string`?this.toString():this.toNumber()}toNumber(){let e=this.value;if(typeof e==`number`)return e;if(e instanceof Date)return e.getTime();if(`epochMilliseconds`in e)return e.epochMilliseconds;if(`toZonedDateTime`in e)return e.toZonedDateTime(`UTC`).epochMilliseconds;throw TypeError(`Unwrapping a non-number value as a number`)}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return typeof this.value==`number`||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}},zi=100,Bi=`⁨`,Vi=`⁩`;function Hi(e,t,n){return n===t||n instanceof Li&&t instanceof Li&&n.value===t.value||t instanceof Li&&typeof n==`string`&&n===e.memoizeIntlObject(Intl.PluralRules,t.opts).select(t.value)}function Ui(e,t,n){return t[n]?Qi(e,t[n].value):(e.reportError(RangeError(`No default`)),new Q)}function Wi(e,t){let n=[],r=Object.create(null);for(let i of t)i.type===`narg`?r[i.name]=Gi(e,i.value):n.push(Gi(e,i));return{positional:n,named:r}}function Gi(e,t){switch(t.type){case`str`:return t.value;case`num`:return new Li(t.value,{minimumFractionDigits:t.precision});case`var`:return Ki(e,t);case`mesg`:return qi(e,t);case`term`:return Ji(e,t);case`func`:return Yi(e,t);case`select`:return Xi(e,t);default:return new Q}}function Ki(e,{name:t}){let n;if(e.params){if(Object.prototype.hasOwnProperty.call(e.params,t))n=e.params[t];else return new Q(`$${t}`)}else if(e.args&&Object.prototype.hasOwnProperty.call(e.args,t))n=e.args[t];else return e.reportError(ReferenceError(`Unknown variable: $${t}`)),new Q(`$${t}`);if(n instanceof Ii)return n;switch(typeof n){case`string`:return n;case`number`:return new Li(n);case`object`:if(Ri.supportsValue(n))return new Ri(n);default:return e.reportError(TypeError(`Variable type not supported: $${t}, ${typeof n}`)),new Q(`$${t}`)}}function qi(e,{name:t,attr:n}){let r=e.bundle._messages.get(t);if(!r)return e.reportError(ReferenceError(`Unknown message: ${t}`)),new Q(t);if(n){let i=r.attributes[n];return i?Qi(e,i):(e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${t}.${n}`))}return r.value?Qi(e,r.value):(e.reportError(ReferenceError(`No value: ${t}`)),new Q(t))}function Ji(e,{name:t,attr:n,args:r}){let i=`-${t}`,a=e.bundle._terms.get(i);if(!a)return e.reportError(ReferenceError(`Unknown term: ${i}`)),new Q(i);if(n){let t=a.attributes[n];if(t){e.params=Wi(e,r).named;let n=Qi(e,t);return e.params=null,n}return e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${i}.${n}`)}e.params=Wi(e,r).named;let o=Qi(e,a.value);return e.params=null,o}function Yi(e,{name:t,args:n}){let r=e.bundle._functions[t];if(!r)return e.reportError(ReferenceError(`Unknown function: ${t}()`)),new Q(`${t}()`);if(typeof r!=`function`)return e.reportError(TypeError(`Function ${t}() is not callable`)),new Q(`${t}()`);try{let t=Wi(e,n);return r(t.positional,t.named)}catch(n){return e.reportError(n),new Q(`${t}()`)}}function Xi(e,{selector:t,variants:n,star:r}){let i=Gi(e,t);if(i instanceof Q)return Ui(e,n,r);for(let t of n)if(Hi(e,i,Gi(e,t.key)))return Qi(e,t.value);return Ui(e,n,r)}function Zi(e,t){if(e.dirty.has(t))return e.reportError(RangeError(`Cyclic reference`)),new Q;e.dirty.add(t);let n=[],r=e.bundle._useIsolating&&t.length>1;for(let i of t)if(typeof i==`string`)n.push(e.bundle._transform(i));else{if(e.placeables++,e.placeables>zi)throw e.dirty.delete(t),RangeError(`Too many placeables expanded: ${e.placeables}, max allowed is ${zi}`);r&&n.push(Bi),n.push(Gi(e,i).toString(e)),r&&n.push(Vi)}return e.dirty.delete(t),n.join(``)}function Qi(e,t){return typeof t==`string`?e.bundle._transform(t):Zi(e,t)}var $i=class{constructor(e,t,n){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=t,this.args=n}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,t){let n=this.bundle._intls.get(e);n||(n={},this.bundle._intls.set(e,n));let r=JSON.stringify(t);return n[r]||(n[r]=new e(this.bundle.locales,t)),n[r]}};function ea(e,t){let n=Object.create(null);for(let[r,i]of Object.entries(e))t.includes(r)&&(n[r]=i.valueOf());return n}var ta=[`unitDisplay`,`currencyDisplay`,`useGrouping`,`minimumIntegerDigits`,`minimumFractionDigits`,`maximumFractionDigits`,`minimumSignificantDigits`,`maximumSignificantDigits`];function na(e,t){let n=e[0];if(n instanceof Q)return new Q(`NUMBER(${n.valueOf()})`);if(n instanceof Li)return new Li(n.valueOf(),{...n.opts,...ea(t,ta)});if(n instanceof Ri)return new Li(n.toNumber(),{...ea(t,ta)});throw TypeError(`Invalid argument to NUMBER`)}var ra=[`dateStyle`,`timeStyle`,`fractionalSecondDigits`,`dayPeriod`,`hour12`,`weekday`,`era`,`year`,`month`,`day`,`hour`,`minute`,`second`,`timeZoneName`];function ia(e,t){let n=e[0];if(n instanceof Q)return new Q(`DATETIME(${n.valueOf()})`);if(n instanceof Ri||n instanceof Li)return new Ri(n,ea(t,ra));throw TypeError(`Invalid argument to DATETIME`)}var aa=new Map;function oa(e){let t=Array.isArray(e)?e.join(` `):e,n=aa.get(t);return n===void 0&&(n=new Map,aa.set(t,n)),n}var sa=class{constructor(e,{functions:t,useIsolating:n=!0,transform:r=e=>e}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:na,DATETIME:ia,...t},this._useIsolating=n,this._transform=r,this._intls=oa(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:t=!1}={}){let n=[];for(let r=0;r<e.body.length;r++){let i=e.body[r];if(i.id.startsWith(`-`)){if(t===!1&&this._terms.has(i.id)){n.push(Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(t===!1&&this._messages.has(i.id)){n.push(Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return n}formatPattern(e,t=null,n=null){if(typeof e==`string`)return this._transform(e);let r=new $i(this,n,t);try{return Zi(r,e).toString(r)}catch(e){if(r.errors&&e instanceof Error)return r.errors.push(e),new Q().toString(r);throw e}}},ca=/^(-?[a-zA-Z][\w-]*) *= */gm,la=/\.([a-zA-Z][\w-]*) *= */y,ua=/\*?\[/y,da=/(-?[0-9]+(?:\.([0-9]+))?)/y,fa=/([a-zA-Z][\w-]*)/y,pa=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,ma=/^[A-Z][A-Z0-9_-]*$/,ha=/([^{}\n\r]+)/y,ga=/([^\\"\n\r]*)/y,_a=/\\([\\"])/y,va=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,ya=/^\n+/,ba=/ +$/,xa=/ *\r?\n/g,Sa=/( *)$/,Ca=/{\s*/y,wa=/\s*}/y,Ta=/\[\s*/y,Ea=/\s*] */y,Da=/\s*\(\s*/y,Oa=/\s*->\s*/y,ka=/\s*:\s*/y,Aa=/\s*,?\s*/y,ja=/\s+/y,Ma=class{constructor(e){this.body=[],ca.lastIndex=0;let t=0;for(;;){let n=ca.exec(e);if(n===null)break;t=ca.lastIndex;try{this.body.push(s(n[1]))}catch(e){if(e instanceof SyntaxError)continue;throw e}}function n(n){return n.lastIndex=t,n.test(e)}function r(n,r){if(e[t]===n)return t++,!0;if(r)throw new r(`Expected ${n}`);return!1}function i(e,r){if(n(e))return t=e.lastIndex,!0;if(r)throw new r(`Expected ${e.toString()}`);return!1}function a(n){n.lastIndex=t;let r=n.exec(e);if(r===null)throw SyntaxError(`Expected ${n.toString()}`);return t=n.lastIndex,r}function o(e){return a(e)[1]}function s(e){let t=l(),n=c();if(t===null&&Object.keys(n).length===0)throw SyntaxError(`Expected message value or attributes`);return{id:e,value:t,attributes:n}}function c(){let e=Object.create(null);for(;n(la);){let t=o(la),n=l();if(n===null)throw SyntaxError(`Expected attribute value`);e[t]=n}return e}function l(){let r;if(n(ha)&&(r=o(ha)),e[t]===`{`||e[t]===`}`)return u(r?[r]:[],1/0);let i=x();return i?r?u([r,i],i.length):(i.value=S(i.value,ya),u([i],i.length)):r?S(r,ba):null}function u(r=[],i){for(;;){if(n(ha)){r.push(o(ha));continue}if(e[t]===`{`){r.push(d());continue}if(e[t]===`}`)throw SyntaxError(`Unbalanced closing brace`);let a=x();if(a)r.push(a),i=Math.min(i,a.length);else break}let a=r.length-1,s=r[a];typeof s==`string`&&(r[a]=S(s,ba));let c=[];for(let e of r)e instanceof Na&&(e=e.value.slice(0,e.value.length-i)),e&&c.push(e);return c}function d(){i(Ca,SyntaxError);let e=f();if(i(wa))return e;if(i(Oa)){let t=h();return i(wa,SyntaxError),{type:`select`,selector:e,...t}}throw SyntaxError(`Unclosed placeable`)}function f(){if(e[t]===`{`)return d();if(n(pa)){let[,e,t,n=null]=a(pa);if(e===`$`)return{type:`var`,name:t};if(i(Da)){let r=p();if(e===`-`)return{type:`term`,name:t,attr:n,args:r};if(ma.test(t))return{type:`func`,name:t,args:r};throw SyntaxError(`Function names must be all upper-case`)}return e===`-`?{type:`term`,name:t,attr:n,args:[]}:{type:`mesg`,name:t,attr:n}}return _()}function p(){let n=[];for(;;){switch(e[t]){case`)`:return t++,n;case void 0:throw SyntaxError(`Unclosed argument list`)}n.push(m()),i(Aa)}}function m(){let e=f();return e.type===`mesg`&&i(ka)?{type:`narg`,name:e.name,value:_()}:e}function h(){let e=[],t=0,i;for(;n(ua);){r(`*`)&&(i=t);let n=g(),a=l();if(a===null)throw SyntaxError(`Expected variant value`);e[t++]={key:n,value:a}}if(t===0)return null;if(i===void 0)throw SyntaxError(`Expected default variant`);return{variants:e,star:i}}function g(){i(Ta,SyntaxError);let e;return e=n(da)?v():{type:`str`,value:o(fa)},i(Ea,SyntaxError),e}function _(){if(n(da))return v();if(e[t]===`"`)return y();throw SyntaxError(`Invalid expression`)}function v(){let[,e,t=``]=a(da),n=t.length;return{type:`num`,value:parseFloat(e),precision:n}}function y(){r(`"`,SyntaxError);let n=``;for(;;)if(n+=o(ga),e[t]===`\\`)n+=b();else{if(r(`"`))return{type:`str`,value:n};throw SyntaxError(`Unclosed string literal`)}}function b(){if(n(_a))return o(_a);if(n(va)){let[,e,t]=a(va),n=parseInt(e||t,16);return n<=55295||57344<=n?String.fromCodePoint(n):`�`}throw SyntaxError(`Unknown escape sequence`)}function x(){let n=t;switch(i(ja),e[t]){case`.`:case`[`:case`*`:case`}`:case void 0:return!1;case`{`:return C(e.slice(n,t))}return e[t-1]===` `&&C(e.slice(n,t))}function S(e,t){return e.replace(t,``)}function C(e){let t=e.replace(xa,`
`),n=Sa.exec(e)[1].length;return new Na(t,n)}}},Na=class{constructor(e,t){this.value=e,this.length=t}},Pa=`# The words of the page of \`passage serve\`. Only the page reads this file, not the program. Groups stand in the order of the page.

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
lost-text = What you see is the last answer. Nothing you confirmed is lost. Start the program again; this page then goes on by itself.
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
`;function Fa(e,t=0,n=`.`){if(!Number.isFinite(e))return`–`;let r=Math.abs(e).toFixed(t),[i=`0`,a]=r.split(`.`),o=Number(r)===0,s=e<0&&!o?`−`:``,c=i.replace(/\B(?=(\d{3})+$)/g,` `);return a===void 0?s+c:`${s}${c}${n}${a}`}function Ia(e,t=`.`){let n=Math.abs(e);return Fa(e,n>=10||n===0?0:n>=1?1:2,t)}function La(e){let t=Math.round(e*100);return e<1&&t===100?`99`:e>0&&t===0?`1`:Fa(t)}var Ra={en:{name:`English`,locale:`en-GB`,direction:`ltr`,mark:`.`},fr:{name:`Français`,locale:`fr`,direction:`ltr`,mark:`,`},ar:{name:`العربية`,locale:`ar-u-nu-latn`,direction:`rtl`,mark:`.`}},za=Object.assign({}),Ba=Object.entries(Ra).filter(([e])=>e===`en`||Va(e)in za).map(([e,{name:t}])=>({code:e,name:t}));function Va(e){return`../../../messages/${e}/dashboard.ftl`}var Ha=class extends Li{toString(e){let{minimumFractionDigits:t=0}=this.opts;return Fa(this.value,t,$.language.mark)}};function Ua(e,t,n){let r=new sa(n.locale,{useIsolating:n.direction===`rtl`}),i=r.addResource(new Ma(t));for(let t of i)console.error(`messages/${e}/dashboard.ftl`,t);return r}var Wa=Ra.en,$=new class{#e=P(`en`);get code(){return X(this.#e)}set code(e){F(this.#e,e,!0)}#t=P(Wa);get language(){return X(this.#t)}set language(e){F(this.#t,e)}#n=P(Ua(`en`,Pa,Wa));get bundle(){return X(this.#n)}set bundle(e){F(this.#n,e)}},Ga=$.bundle;function Ka(){return $.code}function qa(){return $.language.direction}async function Ja(e){let t=Ra[e];if(t===void 0)return;let n=za[Va(e)];if(e===`en`)Object.assign($,{code:e,language:t,bundle:Ga});else if(n!==void 0){let r=Ua(e,await n(),t);Object.assign($,{code:e,language:t,bundle:r})}document.documentElement.lang=$.code,document.documentElement.dir=$.language.direction}function Ya(e){return e.map(e=>e.toLowerCase().split(`-`)[0]??``).find(e=>Ba.some(t=>t.code===e))??`en`}function Xa(e,t={}){let n={};for(let[e,r]of Object.entries(t))n[e]=typeof r==`number`?new Ha(r):r;for(let t of[$.bundle,Ga]){let r=t.getMessage(e);if(r?.value!=null){let i=[],a=t.formatPattern(r.value,n,i);for(let t of i)console.error(e,t);return a}}return console.error(`no message \`${e}\``),e}function Za(e,t=`short`){return Fi(e,t,$.language.locale)}function Qa(e,t=0){return Fa(e,t,$.language.mark)}function $a(e){return Ia(e,$.language.mark)}function eo(e){return La(e)}function to(e){return new Intl.ListFormat($.language.locale,{type:`conjunction`}).format(e)}export{F as $,Ir as A,gr as B,si as C,Yr as D,ti as E,Cr as F,Zn as G,ar as H,vr as I,$t as J,bn as K,_r as L,Nr as M,Mr as N,Kr as O,wr as P,Wt as Q,pr as R,hi as S,ri as T,ir as U,or as V,X as W,tn as X,en as Y,nn as Z,wi as _,to as a,we as at,_i as b,eo as c,$a as d,P as et,ji as f,Di as g,Oi as h,Ka as i,Te as it,Fr as j,Br as k,Ja as l,Mi as m,Za as n,Ge as nt,Qa as o,Ai as p,mn as q,qa as r,We as rt,Ya as s,Ba as t,ut as tt,Xa as u,Si as v,oi as w,gi as x,mi as y,hr as z};