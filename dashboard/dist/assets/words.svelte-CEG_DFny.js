var e=Array.isArray,t=Array.prototype.indexOf,n=Array.prototype.includes,r=Array.from,i=Object.defineProperty,a=Object.getOwnPropertyDescriptor,o=Object.getOwnPropertyDescriptors,s=Object.prototype,c=Array.prototype,l=Object.getPrototypeOf,u=Object.isExtensible,d=()=>{};function f(e){return typeof e?.then==`function`}function p(e){for(var t=0;t<e.length;t++)e[t]()}function m(){var e,t;return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}function h(e,t){if(Array.isArray(e))return e;if(t===void 0||!(Symbol.iterator in e))return Array.from(e);let n=[];for(let r of e)if(n.push(r),n.length===t)break;return n}var g=1024,_=2048,v=4096,y=8192,b=16384,x=32768,S=1<<25,C=65536,ee=1<<18,te=1<<19,ne=1<<20,re=1<<25,ie=1<<21,ae=1<<22,oe=1<<23,se=Symbol(`$state`),ce=Symbol(`component`),le=Symbol(`legacy props`),ue=Symbol(``),de=Symbol(`attributes`),fe=Symbol(`class`),pe=Symbol(`style`),me=Symbol(`text`),he=Symbol(`form reset`),ge=new class extends Error{name=`StaleReactionError`;message="The reaction that called `getAbortSignal()` was re-run or destroyed"},_e=!!globalThis.document?.contentType&&globalThis.document.contentType.includes(`xml`),ve={},w=Symbol(`uninitialized`),ye=`http://www.w3.org/1999/xhtml`,be=`http://www.w3.org/2000/svg`;function xe(){console.warn(`https://svelte.dev/e/derived_inert`)}function Se(e){console.warn(`https://svelte.dev/e/hydration_mismatch`)}function Ce(){console.warn(`https://svelte.dev/e/select_multiple_invalid_value`)}function we(){console.warn(`https://svelte.dev/e/svelte_boundary_reset_noop`)}var T=!1;function E(e){T=e}var D;function O(e){if(e===null)throw Se(),ve;return D=e}function Te(){return O(z(D))}function Ee(e){if(T){if(z(D)!==null)throw Se(),ve;D=e}}function De(e=1){if(T){for(var t=e,n=D;t--;)n=z(n);D=n}}function Oe(e=!0){for(var t=0,n=D;;){if(n.nodeType===8){var r=n.data;if(r===`]`){if(t===0)return n;--t}else(r===`[`||r===`[!`||r[0]===`[`&&!isNaN(Number(r.slice(1))))&&(t+=1)}var i=z(n);e&&n.remove(),n=i}}function ke(e){if(!e||e.nodeType!==8)throw Se(),ve;return e.data}function Ae(e){return e===this.v}function je(e,t){return e==e?e!==t||typeof e==`object`&&!!e||typeof e==`function`:t==t}function Me(e){return!je(e,this.v)}function Ne(e){throw Error(`https://svelte.dev/e/lifecycle_outside_component`)}function Pe(){throw Error(`https://svelte.dev/e/async_derived_orphan`)}function Fe(e,t,n){throw Error(`https://svelte.dev/e/each_key_duplicate`)}function Ie(e){throw Error(`https://svelte.dev/e/effect_in_teardown`)}function Le(){throw Error(`https://svelte.dev/e/effect_in_unowned_derived`)}function Re(e){throw Error(`https://svelte.dev/e/effect_orphan`)}function ze(){throw Error(`https://svelte.dev/e/effect_update_depth_exceeded`)}function Be(e){throw Error(`https://svelte.dev/e/props_invalid_value`)}function Ve(){throw Error(`https://svelte.dev/e/state_descriptors_fixed`)}function He(){throw Error(`https://svelte.dev/e/state_prototype_fixed`)}function Ue(){throw Error(`https://svelte.dev/e/state_unsafe_mutation`)}function We(){throw Error(`https://svelte.dev/e/svelte_boundary_reset_onerror`)}var k=null;function Ge(e){k=e}function Ke(e,t=!1,n){k={p:k,i:!1,c:null,e:null,s:e,x:null,r:K,l:null}}function qe(e){var t=k,n=t.e;if(n!==null){t.e=null;for(var r of n)yn(r)}return e!==void 0&&(t.x=e),t.i=!0,k=t.p,Je(e)}function Je(e={}){return i(e,ce,{value:!0}),e}function Ye(){return!0}var Xe=[];function Ze(){var e=Xe;Xe=[],p(e)}function A(e){if(Xe.length===0&&!wt){var t=Xe;queueMicrotask(()=>{t===Xe&&Ze()})}Xe.push(e)}function Qe(){for(;Xe.length>0;)Ze()}var $e=~(_|v|g);function j(e,t){e.f=e.f&$e|t}function et(e){e.f&512||e.deps===null?j(e,g):j(e,v)}function tt(e,t){e.f&2048?t.set(e,_):e.f&4096&&t.get(e)!==2048&&t.set(e,v),j(e,g)}function nt(e){T&&R(e)!==null&&cn(e)}var rt=!1;function it(){rt||(rt=!0,document.addEventListener(`reset`,e=>{Promise.resolve().then(()=>{if(!e.defaultPrevented)for(let t of e.target.elements)t[he]?.()})},{capture:!0}))}function at(e){var t=U,n=K;G(null),Bn(null);try{return e()}finally{G(t),Bn(n)}}function ot(e,t,n,r=n){e.addEventListener(t,()=>at(n));let i=e[he];e[he]=i?()=>{i(),r(!0)}:()=>r(!0),it()}function st(e,t,n,r){let i=Ye()?dt:ht;var a=e.filter(e=>!e.settled),o=t.map(i);if(n.length===0&&a.length===0){r(o);return}var s=K,c=ct(),l=a.length===1?a[0].promise:a.length>1?Promise.all(a.map(e=>e.promise)):null;function u(e){if(!(s.f&16384)){c();try{r([...o,...e])}catch(e){B(e,s)}lt()}}var d=ut();if(n.length===0){l.then(()=>u([])).finally(d);return}function f(){Promise.all(n.map(e=>pt(e))).then(u).catch(e=>B(e,s)).finally(d)}l?l.then(()=>{s.f&16384?d():(c(),f(),lt())}):f()}function ct(){var e=K,t=U,n=k,r=M;return function(i=!0){Bn(e),G(t),Ge(n),i&&!(e.f&16384)&&(r?.activate(),r?.apply())}}function lt(e=!0){Bn(null),G(null),Ge(null),e&&M?.deactivate()}function ut(){var e=K,t=e.b,n=M,r=!!t?.is_rendered();return t?.update_pending_count(1,n),n.increment(r,e),()=>{t?.update_pending_count(-1,n),n.decrement(r,e)}}function dt(e){var t=2|_;return K!==null&&(K.f|=te),{ctx:k,deps:null,effects:null,equals:Ae,f:t,fn:e,reactions:null,rv:0,v:w,wv:0,parent:K,ac:null}}var ft=Symbol(`obsolete`);function pt(e,t,n){let r=K;r===null&&Pe();var i=void 0,a=Bt(w),o=!U,s=new Set;return Sn(()=>{var t=K,n=m();i=n.promise;try{Promise.resolve(e()).then(n.resolve,e=>{e!==ge&&n.reject(e)}).finally(lt)}catch(e){n.reject(e),lt()}var c=M;if(o){if(t.f&32768)var l=ut();if(r.b?.is_rendered())c.async_deriveds.get(t)?.reject(ft);else for(let e of s.values())e.reject(ft);s.add(n),c.async_deriveds.set(t,n)}let u=(e,t=void 0)=>{l?.(),s.delete(n),t!==ft&&(c.activate(),t?(a.f|=oe,Wt(a,t)):(a.f&8388608&&(a.f^=oe),Wt(a,e)),c.deactivate())};n.promise.then(u,e=>u(null,e||`unknown`))}),_n(()=>{for(let e of s)e.reject(ft)}),new Promise(e=>{function t(n){function r(){n===i?e(a):t(i)}n.then(r,r)}t(i)})}function mt(e){let t=dt(e);return Hn(t),t}function ht(e){let t=dt(e);return t.equals=Me,t}function gt(e){var t=e.effects;if(t!==null){e.effects=null;for(var n=0;n<t.length;n+=1)H(t[n])}}function _t(e){var t,n=K,r=e.parent;if(!Rn&&r!==null&&e.v!==w&&r.f&24576)return xe(),e.v;Bn(r);try{gt(e),t=Zn(e)}finally{Bn(n)}return t}function vt(e){var t=_t(e);!e.equals(t)&&(e.wv=Jn(),(!M?.is_fork||e.deps===null)&&(M===null?e.v=t:(M.capture(e,t,!0),St?.capture(e,t,!0)),e.deps===null))?j(e,g):Rn||(N===null?et(e):(gn()||M?.is_fork)&&N.set(e,t))}function yt(e){if(e.effects!==null)for(let t of e.effects)(t.teardown||t.ac)&&(t.teardown?.(),t.ac!==null&&at(()=>{t.ac.abort(ge),t.ac=null}),t.fn!==null&&(t.teardown=d),er(t,0),On(t))}function bt(e){if(e.effects!==null)for(let t of e.effects)t.teardown&&t.fn!==null&&tr(t)}var xt=null,M=null,St=null,N=null,Ct=null,wt=!1,Tt=!1,Et=null,Dt=null,Ot=0,kt=1,At=class e{id=kt++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#t=new Set;#n=0;#r=new Map;#i=null;#a=[];#o=[];#s=new Map;#c=new Map;#l=new Set;is_fork=!1;#u=!1;constructor(){xt===null?xt=this:(xt.next=this,this.prev=xt),xt=this}#d(){if(this.is_fork)return!0;for(let e of this.#r.keys())if(!this.#f(e))return!0;return!1}#f(e){for(var t=e;t!==null;t=t.parent)if(this.#c.has(t))return!0;return!1}skip_effect(e){this.#c.has(e)||this.#c.set(e,{d:[],m:[]}),this.#l.delete(e)}unskip_effect(e,t=e=>this.schedule(e)){var n=this.#c.get(e);if(n){this.#c.delete(e);for(var r of n.d)j(r,_),t(r);for(r of n.m)j(r,v),t(r)}this.#l.add(e)}#p(){var e=[];for(let i of this.#a)if(!(i.f&16384||!(i.f&6144))){for(var t=i,n=!1;t.parent!==null;){t=t.parent;var r=t.f;if(r&96){if(!(r&1024)){n=!0;break}t.f^=g}}n||e.push(t)}return this.#a=[],e}#m(){this.started=!0;for(let[e,t]of this.#s)j(e,t),this.schedule(e);this.apply();for(var t=Et=[],n=[],r=Dt=[];this.#a.length>0;){Ot++>1e3&&(this.#b(),Mt());for(let e of this.#p())try{this.#h(e,t,n)}catch(t){throw Lt(e),this.#d()||this.discard(),t}}if(M=null,r.length>0){var i=e.ensure();for(let e of r)i.schedule(e)}if(Et=null,Dt=null,this.#d()){this.#y(n),this.#y(t);for(let[e,t]of this.#c)It(e,t);r.length>0&&M.#m();return}let a=this.#g();if(a)this.#y(n),this.#y(t),a.#v(this);else{this.#s.clear();for(let e of this.#e)e(this);this.#e.clear(),St=this,Pt(n),Pt(t),St=null,this.#i?.resolve();var o=M;this.#n===0&&(this.#a.length===0||o!==null)&&this.#b(),o!==null&&(P.clear(),o.#m())}}#h(e,t,n){e.f^=g;for(var r=e.first;r!==null;){var i=r.f,a=!!(i&96);if(!(a&&i&1024||i&8192||this.#c.has(r))&&r.fn!==null){a?r.f^=g:i&4?t.push(r):Yn(r)&&(i&16&&this.add_dirty_reaction(r,v),tr(r));var o=r.first;if(o!==null){r=o;continue}}for(;r!==null;){var s=r.next;if(s!==null){r=s;break}r=r.parent}}}#g(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#_(e))return e;return null}#_(e){for(let[t,[,n]]of this.current)if(!n&&e.current.has(t))return!0;return!1}#v(e){for(let[t,n]of e.current)!this.previous.has(t)&&e.previous.has(t)&&this.previous.set(t,e.previous.get(t)),this.current.set(t,n);for(let[t,n]of e.async_deriveds){let e=this.async_deriveds.get(t);e&&n.promise.then(e.resolve).catch(e.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);let t=e=>{var n=e.reactions;if(n!==null&&!(e.f&2&&!(e.f&6144)))for(let e of n){var r=e.f;if(r&2)t(e);else{var i=e;r&4194320&&!this.async_deriveds.has(i)&&(this.#s.delete(i),j(i,_),this.schedule(i))}}};for(let e of this.current.keys())t(e);this.oncommit(()=>e.discard()),e.#b(),M=this,this.#m()}#y(e){for(var t=0;t<e.length;t+=1)tt(e[t],this.#s)}capture(e,t,n=!1){e.v!==w&&!this.previous.has(e)&&this.previous.set(e,e.v),e.f&8388608||(this.current.set(e,[t,n]),N?.set(e,t)),this.is_fork||(e.v=t)}activate(){M=this}deactivate(){M=null,N=null}flush(){try{Tt=!0,M=this,this.#m()}finally{Ot=0,Ct=null,Et=null,Dt=null,Tt=!1,M=null,N=null,P.clear()}}discard(){for(let e of this.#t)e(this);this.#t.clear();for(let e of this.async_deriveds.values())e.reject(ft);this.#b(),this.#i?.resolve()}register_created_effect(e){this.#o.push(e)}increment(e,t){if(this.#n+=1,e){let e=this.#r.get(t)??0;this.#r.set(t,e+1)}}decrement(e,t){if(--this.#n,e){let e=this.#r.get(t)??0;e===1?this.#r.delete(t):this.#r.set(t,e-1)}this.#u||(this.#u=!0,A(()=>{this.#u=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(let[t,n]of e)this.add_dirty_reaction(t,n);e.clear()}add_dirty_reaction(e,t){(t===2048||this.#s.get(e)!==2048)&&this.#s.set(e,t)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#t.add(e)}settled(){return(this.#i??=m()).promise}static ensure(){if(M===null){let t=M=new e;!Tt&&!wt&&A(()=>{t.started||t.flush()})}return M}apply(){N=null}schedule(e){Ct=e,e.b?.is_pending&&e.f&16777228&&!(e.f&32768)?e.b.defer_effect(e):this.#a.push(e)}#b(){if(this.linked){var e=this.prev,t=this.next;e===null||(e.next=t),t===null?xt=e:t.prev=e,this.linked=!1}}};function jt(e){var t=wt,n=St;St=null,wt=!0;try{var r;for(e&&(jt(),r=e());;){if(Qe(),M===null)return r;M.flush()}}finally{wt=t,St=n}}function Mt(){try{ze()}catch(e){B(e,Ct)}}var Nt=null;function Pt(e){var t=e.length;if(t!==0){for(var n=0;n<t;){var r=e[n++];if(!(r.f&24576)&&Yn(r)&&(Nt=new Set,tr(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&jn(r),Nt?.size>0)){P.clear();for(let e of Nt){if(e.f&24576)continue;let t=[e],n=e.parent;for(;n!==null;)Nt.has(n)&&(Nt.delete(n),t.push(n)),n=n.parent;for(let e=t.length-1;e>=0;e--){let n=t[e];n.f&24576||tr(n)}}Nt.clear()}}Nt=null}}function Ft(e){M.schedule(e)}function It(e,t){if(!(e.f&32&&e.f&1024)){e.f&2048?t.d.push(e):e.f&4096&&t.m.push(e),j(e,g);for(var n=e.first;n!==null;)It(n,t),n=n.next}}function Lt(e){j(e,g);for(var t=e.first;t!==null;)Lt(t),t=t.next}var Rt=new Set,P=new Map,zt=!1;function Bt(e,t){return{f:0,v:e,reactions:null,equals:Ae,rv:0,wv:0}}function F(e,t){let n=Bt(e,t);return Hn(n),n}function Vt(e,t=!1,n=!0){let r=Bt(e);return t||(r.equals=Me),r}function I(e,t,n=!1){return U!==null&&(!W||U.f&131072)&&Ye()&&U.f&4325394&&(Vn===null||!Vn.has(e))&&Ue(),Wt(e,n?Jt(t):t,Dt)}var Ht=null,Ut=0;function Wt(e,t,n=null){if(!e.equals(t)){Rn?P.set(e,t):P.has(e)||P.set(e,e.v);var r=At.ensure();if(r.capture(e,t),e.f&2){let t=e;e.f&2048&&_t(t),N===null&&et(t)}e.wv=Jn(),Ht=null,Ut=0,qt(e,_,n),Ht=null,Ye()&&K!==null&&K.f&1024&&!(K.f&96)&&(Y===null?Un([e]):Y.push(e)),!r.is_fork&&Rt.size>0&&!zt&&Gt()}return t}function Gt(){zt=!1;for(let e of Rt){e.f&1024&&j(e,v);let t;try{t=Yn(e)}catch{t=!0}t&&tr(e)}Rt.clear()}function Kt(e){I(e,e.v+1)}function qt(e,t,n){var r=e.reactions;if(r!==null){var i=Ye(),a=r.length;if(Ut+=a,Ut>1e5&&Ht===null&&(Ht=new Set),Ht!==null){if(Ht.has(e))return;Ht.add(e)}for(var o=0;o<a;o++){var s=r[o],c=s.f;if(i||s!==K){var l=(c&_)===0;if(l&&j(s,t),c&131072)Rt.add(s);else if(c&2){var u=s;N?.delete(u),qt(u,v,n)}else if(l){var d=s;c&16&&Nt!==null&&Nt.add(d),n===null?Ft(d):n.push(d)}}}}}function Jt(t){if(typeof t!=`object`||!t||se in t||ce in t)return t;let n=l(t);if(n!==s&&n!==c)return t;var r=new Map,i=e(t),o=F(0),u=null,d=Kn,f=e=>{if(Kn===d)return e();var t=U,n=Kn;G(null),qn(d);var r=e();return G(t),qn(n),r};return i&&r.set(`length`,F(t.length,u)),new Proxy(t,{defineProperty(e,t,n){`value`in n&&n.configurable!==!1&&n.enumerable!==!1&&n.writable!==!1||Ve();var i=r.get(t);return i===void 0?f(()=>{var e=F(n.value,u);return r.set(t,e),e}):I(i,n.value,!0),!0},deleteProperty(e,t){var n=r.get(t);if(n===void 0){if(t in e){let e=f(()=>F(w,u));r.set(t,e),Kt(o)}}else I(n,w),Kt(o);return!0},get(e,n,i){if(n===se)return t;var o=r.get(n),s=n in e;if(o===void 0&&(!s||a(e,n)?.writable)&&(o=f(()=>F(Jt(s?e[n]:w),u)),r.set(n,o)),o!==void 0){var c=X(o);return c===w?void 0:c}return Reflect.get(e,n,i)},getOwnPropertyDescriptor(e,t){this.has?.(e,t);var n=Reflect.getOwnPropertyDescriptor(e,t),i=r.get(t);if(i!==void 0){var a=X(i);if(a===w)return;if(n&&`value`in n)n.value=a;else return{enumerable:!0,configurable:!0,value:a,writable:!0}}return n},has(e,t){if(t===se)return!0;var n=r.get(t),i=n!==void 0&&n.v!==w||Reflect.has(e,t);return(n!==void 0||(K!==null||U!==null)&&(!i||a(e,t)?.writable))&&(n===void 0&&(n=f(()=>F(i?Jt(e[t]):w,u)),r.set(t,n)),X(n)===w)?!1:i},set(e,t,n,s){var c=r.get(t),l=t in e;if(i&&t===`length`)for(var d=n;d<c.v;d+=1){var p=r.get(d+``);p===void 0?d in e&&(p=f(()=>F(w,u)),r.set(d+``,p)):I(p,w)}if(c===void 0)(!l||a(e,t)?.writable)&&(c=f(()=>F(void 0,u)),I(c,Jt(n)),r.set(t,c));else{l=c.v!==w;var m=f(()=>Jt(n));I(c,m)}var h=Reflect.getOwnPropertyDescriptor(e,t);if(h?.set&&h.set.call(s,n),!l){if(i&&typeof t==`string`){var g=r.get(`length`),_=Number(t);Number.isInteger(_)&&_>=g.v&&I(g,_+1)}Kt(o)}return!0},ownKeys(e){X(o);var t=Reflect.ownKeys(e).filter(e=>{var t=r.get(e);return t===void 0||t.v!==w});for(var[n,i]of r)i.v!==w&&!(n in e)&&t.push(n);return t},setPrototypeOf(){He()}})}function Yt(e){try{if(typeof e==`object`&&e&&se in e)return e[se]}catch{}return e}function Xt(e,t){return Object.is(Yt(e),Yt(t))}var Zt,Qt,$t,en,tn;function nn(){if(Zt===void 0){Zt=window,Qt=document,$t=/Firefox/.test(navigator.userAgent);var e=Element.prototype,t=Node.prototype,n=Text.prototype;en=a(t,`firstChild`).get,tn=a(t,`nextSibling`).get,u(e)&&(e[fe]=void 0,e[de]=null,e[pe]=void 0,e.__e=void 0),u(n)&&(n[me]=void 0)}}function L(e=``){return document.createTextNode(e)}function R(e){return en.call(e)}function z(e){return tn.call(e)}function rn(e,t){if(!T)return R(e);var n=R(D);if(n===null)n=D.appendChild(L());else if(t&&n.nodeType!==3){var r=L();return n?.before(r),O(r),r}return t&&dn(n),O(n),n}function an(e,t=!1){if(!T){var n=R(e);return n instanceof Comment&&n.data===``?z(n):n}if(t){if(D?.nodeType!==3){var r=L();return D?.before(r),O(r),r}dn(D)}return D}function on(e,t=!1){if(!T)return R(e);var n=rn(e,t);return Ee(e),n}function sn(e,t=1,n=!1){let r=T?D:e;for(var i;t--;)i=r,r=z(r);if(!T)return r;if(n){if(r?.nodeType!==3){var a=L();return r===null?i?.after(a):r.before(a),O(a),a}dn(r)}return O(r),r}function cn(e){e.textContent=``}function ln(){return!1}function un(e,t,n){return t==null||t===`http://www.w3.org/1999/xhtml`?n?document.createElement(e,{is:n}):document.createElement(e):n?document.createElementNS(t,e,{is:n}):document.createElementNS(t,e)}function dn(e){if(e.nodeValue.length<65536)return;let t=e.nextSibling;for(;t!==null&&t.nodeType===3;)t.remove(),e.nodeValue+=t.nodeValue,t=e.nextSibling}function fn(e){var t=K;if(t===null)return U.f|=oe,e;if(!(t.f&32768)&&!(t.f&4))throw e;B(e,t)}function B(e,t){if(e===ve)throw e;if(!(t!==null&&t.f&16384)){for(;t!==null;){if(t.f&128&&!(t.f&33570816)){if(!(t.f&32768))throw e;try{t.b.error(e);return}catch(t){e=t}}t=t.parent}throw e}}function pn(e){K===null&&(U===null&&Re(e),Le()),Rn&&Ie(e)}function mn(e,t){var n=t.last;n===null?t.last=t.first=e:(n.next=e,e.prev=n,t.last=e)}function hn(e,t){var n=K;n!==null&&n.f&8192&&(e|=y);var r={ctx:k,deps:null,nodes:null,f:e|_|512,first:null,fn:t,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};M?.register_created_effect(r);var i=r;if(e&4)Et===null?At.ensure().schedule(r):Et.push(r);else if(t!==null){try{tr(r)}catch(e){throw H(r),e}i.deps===null&&i.teardown===null&&i.nodes===null&&i.first===i.last&&!(i.f&524288)&&(i=i.first,e&16&&e&65536&&i!==null&&(i.f|=C))}if(i!==null&&(i.parent=n,n!==null&&mn(i,n),U!==null&&U.f&2&&!(e&64))){var a=U;(a.effects??=[]).push(i)}return r}function gn(){return U!==null&&!W}function _n(e){let t=hn(8,null);return j(t,g),t.teardown=e,t}function vn(e){pn(`$effect`);var t=K.f;if(!U&&t&32&&k!==null&&!k.i){var n=k;(n.e??=[]).push(e)}else return yn(e)}function yn(e){return hn(4|ne,e)}function bn(e){At.ensure();let t=hn(64|te,e);return(e={})=>new Promise(n=>{e.outro?Mn(t,()=>{H(t),n(void 0)}):(H(t),n(void 0))})}function xn(e){return hn(4,e)}function Sn(e){return hn(ae|te,e)}function Cn(e,t=0){return hn(8|t,e)}function wn(e,t=[],n=[],r=[]){st(r,t,n,t=>{hn(8,()=>{e(...t.map(X))})})}function Tn(e,t=[],n=[],r=[]){st(r,t,n,t=>{hn(4,()=>e(...t.map(X)))})}function En(e,t=0){return hn(16|t,e)}function V(e){return hn(32|te,e)}function Dn(e){var t=e.teardown;if(t!==null){let n=Rn,r=U;zn(!0),G(null);try{t.call(null)}catch(t){B(t,e.parent)}finally{zn(n),G(r)}}}function On(e,t=!1){var n=e.first;for(e.first=e.last=null;n!==null;){let e=n.ac;e!==null&&at(()=>{e.abort(ge)});var r=n.next;n.f&64?n.parent=null:H(n,t),n=r}}function kn(e){for(var t=e.first;t!==null;){var n=t.next;t.f&32||H(t),t=n}}function H(e,t=!0){var n=!1;(t||e.f&262144)&&e.nodes!==null&&e.nodes.end!==null&&(An(e.nodes.start,e.nodes.end),n=!0),e.f|=S,On(e,t&&!n),er(e,0);var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)e.stop();Dn(e),e.f^=S,e.f|=b;var i=e.parent;i!==null&&i.first!==null&&jn(e),e.next=e.prev=e.teardown=e.ctx=e.deps=e.fn=e.nodes=e.ac=e.b=null}function An(e,t){for(;e!==null;){var n=e===t?null:z(e);e.remove(),e=n}}function jn(e){var t=e.parent,n=e.prev,r=e.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),t!==null&&(t.first===e&&(t.first=r),t.last===e&&(t.last=n))}function Mn(e,t,n=!0){var r=[];e.f|=256,Nn(e,r,!0);var i=()=>{n&&H(e),t&&t()},a=r.length;if(a>0){var o=()=>--a||i();for(var s of r)s.out(o)}else i()}function Nn(e,t,n){if(!(e.f&8192)){e.f^=y;var r=e.nodes&&e.nodes.t;if(r!==null)for(let e of r)(e.is_global||n)&&t.push(e);for(var i=e.first;i!==null;){var a=i.next;if(!(i.f&64)){var o=!!(i.f&65536)||!!(i.f&32)&&!!(e.f&16);Nn(i,t,o?n:!1)}i=a}}}function Pn(e){e.f&=-257,Fn(e,!0)}function Fn(e,t){if(!(e.f&256)&&e.f&8192){e.f^=y,e.f&1024||(j(e,_),At.ensure().schedule(e));for(var n=e.first;n!==null;){var r=n.next,i=!!(n.f&65536)||!!(n.f&32);Fn(n,i?t:!1),n=r}var a=e.nodes&&e.nodes.t;if(a!==null)for(let e of a)(e.is_global||t)&&e.in()}}function In(e,t){if(e.nodes)for(var n=e.nodes.start,r=e.nodes.end;n!==null;){var i=n===r?null:z(n);t.append(n),n=i}}var Ln=null,Rn=!1;function zn(e){Rn=e}var U=null,W=!1;function G(e){U=e}var K=null;function Bn(e){K=e}var Vn=null;function Hn(e){U!==null&&(U.f&2097152||U.f&2)&&(Vn??=new Set).add(e)}var q=null,J=0,Y=null;function Un(e){Y=e}var Wn=1,Gn=0,Kn=Gn;function qn(e){Kn=e}function Jn(){return++Wn}function Yn(e){var t=e.f;if(t&2048)return!0;if(t&4096){for(var n=e.deps,r=n.length,i=0;i<r;i++){var a=n[i];if(Yn(a)&&vt(a),a.wv>e.wv)return!0}t&512&&N===null&&j(e,g)}return!1}function Xn(e,t,n=!0){var r=e.reactions;if(r!==null&&!(Vn!==null&&Vn.has(e)))for(var i=0;i<r.length;i++){var a=r[i];a.f&2?Xn(a,t,!1):t===a&&(n?j(a,_):a.f&1024&&j(a,v),Ft(a))}}function Zn(e){var t=q,n=J,r=Y,i=U,a=Vn,o=k,s=W,c=Kn,l=e.f;q=null,J=0,Y=null,U=l&96?null:e,Vn=null,Ge(e.ctx),W=!1,Kn=++Gn,e.ac!==null&&(at(()=>{e.ac.abort(ge)}),e.ac=null);try{e.f|=ie;var u=e.fn,d=u();e.f|=x;var f=Qn(e);if(Ye()&&Y!==null&&!W&&f!==null&&!(e.f&6146))for(var p=0;p<Y.length;p++)Xn(Y[p],e);if(i!==null&&i!==e){if(Gn++,i.deps!==null)for(let e=0;e<n;e+=1)i.deps[e].rv=Gn;if(t!==null)for(let e of t)e.rv=Gn;Y!==null&&(r===null?r=Y:r.push(...Y))}return e.f&8388608&&(e.f^=oe),d}catch(t){return Qn(e),fn(t)}finally{e.f^=ie,q=t,J=n,Y=r,U=i,Vn=a,Ge(o),W=s,Kn=c}}function Qn(e){var t=e.deps,n=M?.is_fork;if(q!==null){var r;if(n||er(e,J),t!==null&&J>0)for(t.length=J+q.length,r=0;r<q.length;r++)t[J+r]=q[r];else e.deps=t=q;if(gn()&&e.f&512)for(r=J;r<t.length;r++)(t[r].reactions??=[]).push(e)}else!n&&t!==null&&J<t.length&&(er(e,J),t.length=J);return t}function $n(e,r){let i=r.reactions;if(i!==null){var a=t.call(i,e);if(a!==-1){var o=i.length-1;o===0?i=r.reactions=null:(i[a]=i[o],i.pop())}}if(i===null&&r.f&2&&(q===null||!n.call(q,r))){var s=r;s.f&512&&(s.f^=512),s.v!==w&&et(s),s.ac!==null&&at(()=>{s.ac.abort(ge),s.ac=null,j(s,_)}),yt(s),er(s,0)}}function er(e,t){var n=e.deps;if(n!==null)for(var r=t;r<n.length;r++)$n(e,n[r])}function tr(e){var t=e.f;if(!(t&16384)){j(e,g);var n=K;K=e;try{t&16777232?kn(e):On(e),Dn(e);var r=Zn(e);e.teardown=typeof r==`function`?r:null,e.wv=Wn}finally{K=n}}}async function nr(){await Promise.resolve(),jt()}function X(e){var t=!!(e.f&2);if(Ln?.add(e),U!==null&&!W&&!(K!==null&&K.f&16384)&&(Vn===null||!Vn.has(e))){var r=U.deps;if(U.f&2097152)e.rv<Gn&&(e.rv=Gn,q===null&&r!==null&&r[J]===e?J++:q===null?q=[e]:q.push(e));else{U.deps??=[],n.call(U.deps,e)||U.deps.push(e);var i=e.reactions;i===null?e.reactions=[U]:n.call(i,U)||i.push(U)}}if(Rn&&P.has(e))return P.get(e);if(t){var a=e;if(Rn){var o=a.v;return(!(a.f&1024)&&a.reactions!==null||ir(a))&&(o=_t(a)),P.set(a,o),o}var s=!(a.f&512)&&!W&&U!==null&&!!(U.f&512),c=(a.f&x)===0;Yn(a)&&(s&&(a.f|=512),vt(a)),s&&!c&&(bt(a),rr(a))}if(N?.has(e))return N.get(e);if(e.f&8388608)throw e.v;return e.v}function rr(e){if(e.f|=512,e.deps!==null)for(let r of e.deps){var t=r.reactions;t===null?r.reactions=[e]:n.call(t,e)||t.push(e),r.f&2&&!(r.f&512)&&(bt(r),rr(r))}}function ir(e){if(e.v===w)return!0;if(e.deps===null)return!1;for(let t of e.deps)if(P.has(t)||t.f&2&&ir(t))return!0;return!1}function ar(e){var t=W;try{return W=!0,e()}finally{W=t}}[...`allowfullscreen.async.autofocus.autoplay.checked.controls.default.disabled.formnovalidate.indeterminate.inert.ismap.loop.multiple.muted.nomodule.novalidate.open.playsinline.readonly.required.reversed.seamless.selected.webkitdirectory.defer.disablepictureinpicture.disableremoteplayback`.split(`.`)];var or=[`touchstart`,`touchmove`];function sr(e){return or.includes(e)}var cr=[`textarea`,`script`,`style`,`title`];function lr(e){return cr.includes(e)}var ur=Symbol(`events`),dr=new Set,fr=new Set;function pr(e,t,n,r={}){function i(e){if(r.capture||yr.call(t,e),!e.cancelBubble)return at(()=>n?.call(this,e))}return e.startsWith(`pointer`)||e.startsWith(`touch`)||e===`wheel`?(i.__removed=!1,A(()=>{i.__removed||t.addEventListener(e,i,r)})):t.addEventListener(e,i,r),i}function mr(e,t,n,r,i){var a={capture:r,passive:i},o=pr(e,t,n,a);(t===document.body||t===window||t===document||t instanceof HTMLMediaElement)&&_n(()=>{o.__removed=!0,t.removeEventListener(e,o,a)})}function hr(e,t,n){(t[ur]??={})[e]=n}function gr(e){for(var t=0;t<e.length;t++)dr.add(e[t]);for(var n of fr)n(e)}var _r=null,vr=!1;function yr(e){var t=this,n=t.ownerDocument,r=e.type,a=e.composedPath?.()||[],o=a[0]||e.target;_r=e,vr||(vr=!0,setTimeout(()=>{vr=!1,_r=null}));var s=0,c=_r===e&&e[ur];if(c){var l=a.indexOf(c);if(l!==-1&&(t===document||t===window)){e[ur]=t;return}var u=a.indexOf(t);if(u===-1)return;l<=u&&(s=l)}if(o=a[s]||e.target,o!==t){i(e,`currentTarget`,{configurable:!0,get(){return o||n}});var d=U,f=K;G(null),Bn(null);try{for(var p,m=[];o!==null&&o!==t;){try{var h=o[ur]?.[r];h==null||o.disabled&&e.target!==o||h.call(o,e)}catch(e){p?m.push(e):p=e}if(e.cancelBubble)break;s++,o=s<a.length?a[s]:null}if(p){for(let e of m)queueMicrotask(()=>{throw e});throw p}}finally{e[ur]=t,delete e.currentTarget,G(d),Bn(f)}}}var br=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy(`svelte-trusted-html`,{createHTML:e=>e});function xr(e){return br?.createHTML(e)??e}function Sr(e){var t=un(`template`);return t.innerHTML=xr(e.replaceAll(`<!>`,`<!---->`)),t.content}function Z(e,t){var n=K;n.nodes===null&&(n.nodes={start:e,end:t,a:null,t:null})}function Cr(e,t){var n=!!(t&1),r=!!(t&2),i,a=!e.startsWith(`<!>`);return()=>{if(T)return Z(D,null),D;i===void 0&&(i=Sr(a?e:`<!>`+e),n||(i=R(i)));var t=r||$t?document.importNode(i,!0):i.cloneNode(!0);if(n){var o=R(t),s=t.lastChild;Z(o,s)}else Z(t,t);return t}}function wr(e,t,n=`svg`){var r=!e.startsWith(`<!>`),i=!!(t&1),a=`<${n}>${r?e:`<!>`+e}</${n}>`,o;return()=>{if(T)return Z(D,null),D;if(!o){var e=R(Sr(a));if(i)for(o=document.createDocumentFragment();R(e);)o.appendChild(R(e));else o=R(e)}var t=o.cloneNode(!0);if(i){var n=R(t),r=t.lastChild;Z(n,r)}else Z(t,t);return t}}function Tr(e,t){return wr(e,t,`svg`)}function Er(e=``){if(!T){var t=L(e+``);return Z(t,t),t}var n=D;return n.nodeType===3?dn(n):(n.before(n=L()),O(n)),Z(n,n),n}function Dr(){if(T)return Z(D,null),D;var e=document.createDocumentFragment(),t=document.createComment(``),n=L();return e.append(t,n),Z(t,n),e}function Or(e,t){if(T){var n=K;n.f&32768&&n.nodes.end!==null||(n.nodes.end=D),Te()}else e!==null&&e.before(t)}function kr(){if(T&&D&&D.nodeType===8&&D.textContent?.startsWith(`$`)){let e=D.textContent.substring(1);return Te(),e}return(window.__svelte??={}).uid??=1,`c${window.__svelte.uid++}`}function Ar(e){let t=0,n=Bt(0),r;return()=>{gn()&&(X(n),Cn(()=>(t===0&&(r=ar(()=>e(()=>Kt(n)))),t+=1,()=>{A(()=>{--t,t===0&&(r?.(),r=void 0,Kt(n))})})))}}var jr=C|te;function Mr(e,t,n,r){new Nr(e,t,n,r)}var Nr=class{parent;is_pending=!1;transform_error;#e;#t=T?D:null;#n;#r;#i;#a=null;#o=null;#s=null;#c=null;#l=0;#u=0;#d=!1;#f=new Map;#p=null;#m=Ar(()=>(this.#p=Bt(this.#l),()=>{this.#p=null}));constructor(e,t,n,r){this.#e=e,this.#n=t,this.#r=e=>{var t=K;t.b=this,t.f|=128,n(e)},this.parent=K.b,this.transform_error=r??this.parent?.transform_error??(e=>e),this.#i=En(()=>{if(T){let e=ke(this.#t);Te();let t=e===`[!`;if(e.startsWith(`[?`)){let t=JSON.parse(e.slice(2));this.#g(t)}else t?this.#y():this.#h()}else this.#b()},jr),T&&(this.#e=D)}#h(){try{this.#a=V(()=>this.#r(this.#e))}catch(e){this.error(e)}}#g(e){let t=this.#n.failed,{reset:n,invoke_onerror:r}=this.#_(e);A(r),t&&(this.#s=V(()=>{t(this.#e,()=>e,()=>n)}))}#_(e){var t=!1,n=!1;let r=()=>{this.#v()||(t?we():(t=!0,n&&We(),this.#s!==null&&Mn(this.#s,()=>{this.#s=null}),this.#S(()=>{this.#b()})))};return{reset:r,invoke_onerror:()=>{if(!this.#v())try{n=!0,this.#n.onerror?.(e,r),n=!1}catch(e){B(e,this.#i&&this.#i.parent)}}}}#v(){return(this.#i.f&(b|S))!==0}#y(){let e=this.#n.pending;e&&(this.is_pending=!0,this.#o=V(()=>e(this.#e)),A(()=>{if(!this.#v()){var e=this.#c=document.createDocumentFragment(),t=L(),n=!1;e.append(t),this.#a=this.#S(()=>{try{return V(()=>this.#r(t))}catch(e){try{this.error(e),n=!0}catch(e){B(e,this.#i.parent)}return null}}),this.#a===null?(this.#c=null,n&&this.#x(M)):this.#u===0&&(this.#e.before(e),this.#c=null,Mn(this.#o,()=>{this.#o=null}),this.#x(M))}}))}#b(){try{if(this.is_pending=this.has_pending_snippet(),this.#u=0,this.#l=0,this.#a=V(()=>{this.#r(this.#e)}),this.#u>0){var e=this.#c=document.createDocumentFragment();In(this.#a,e);let t=this.#n.pending;this.#o=V(()=>t(this.#e))}else this.#x(M)}catch(e){this.error(e)}}#x(e){this.is_pending=!1,e.transfer_reactions(this.#f)}defer_effect(e){tt(e,this.#f)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#n.pending}#S(e){var t=K,n=U,r=k;Bn(this.#i),G(this.#i),Ge(this.#i.ctx);try{return At.ensure(),e()}finally{Bn(t),G(n),Ge(r)}}#C(e,t){this.has_pending_snippet()?(this.#u+=e,this.#u===0&&(this.#x(t),this.#o&&Mn(this.#o,()=>{this.#o=null}),this.#c&&=(this.#e.before(this.#c),null))):this.parent&&this.parent.#C(e,t)}update_pending_count(e,t){this.#C(e,t),this.#l+=e,!this.#p||this.#d||(this.#d=!0,A(()=>{this.#d=!1,this.#p&&Wt(this.#p,this.#l)}))}get_effect_pending(){return this.#m(),X(this.#p)}error(e){if(e===ve||!this.#n.onerror&&!this.#n.failed)throw e;M?.is_fork?(this.#a&&M.skip_effect(this.#a),this.#o&&M.skip_effect(this.#o),this.#s&&M.skip_effect(this.#s),M.oncommit(()=>{this.#v()||this.#w(e)})):this.#w(e)}#w(e){this.#a&&=(H(this.#a),null),this.#o&&=(H(this.#o),null),this.#s&&=(H(this.#s),null),T&&(O(this.#t),De(),O(Oe()));let t=this.#n.failed,n=e=>{if(this.#v())return;let{reset:n,invoke_onerror:r}=this.#_(e);r(),t&&!this.#v()&&(this.#s=this.#S(()=>{try{return V(()=>{var r=K;r.b=this,r.f|=128,t(this.#e,()=>e,()=>n)})}catch(e){return B(e,this.#i.parent),null}}))};A(()=>{if(!this.#v()){var t;try{t=this.transform_error(e)}catch(e){B(e,this.#i&&this.#i.parent);return}typeof t==`object`&&t&&typeof t.then==`function`?t.then(n,e=>B(e,this.#i&&this.#i.parent)):n(t)}})}};function Pr(e,t){var n=t==null?``:typeof t==`object`?`${t}`:t;n!==(e[me]??=e.nodeValue)&&(e[me]=n,e.nodeValue=`${n}`)}function Fr(e,t){return Lr(e,t)}var Ir=new Map;function Lr(e,{target:t,anchor:n,props:i={},events:a,context:o,intro:s=!0,transformError:c}){nn();var l=void 0,u=bn(()=>{var s=n??t.appendChild(L());Mr(s,{pending:()=>{}},t=>{Ke({});var n=k;if(o&&(n.c=o),a&&(i.$$events=a),T&&Z(t,null),l=e(t,i)||Je(),T&&(K.nodes.end=D,D===null||D.nodeType!==8||D.data!==`]`))throw Se(),ve;qe()},c);var u=new Set,d=e=>{for(var n=0;n<e.length;n++){var r=e[n];if(!u.has(r)){u.add(r);var i=sr(r);for(let e of[t,document]){var a=Ir.get(e);a===void 0&&(a=new Map,Ir.set(e,a));var o=a.get(r);o===void 0?(e.addEventListener(r,yr,{passive:i}),a.set(r,1)):a.set(r,o+1)}}}};return d(r(dr)),fr.add(d),()=>{for(var e of u)for(let n of[t,document]){var r=Ir.get(n),i=r.get(e);--i==0?(n.removeEventListener(e,yr),r.delete(e),r.size===0&&Ir.delete(n)):r.set(e,i)}fr.delete(d),s!==n&&s.parentNode?.removeChild(s)}});return Rr.set(l,u),l}var Rr=new WeakMap,zr=class{anchor;#e=new Map;#t=new Map;#n=new Map;#r=new Set;#i=!0;constructor(e,t=!0){this.anchor=e,this.#i=t}#a=e=>{if(this.#e.has(e)){var t=this.#e.get(e),n=this.#t.get(t);if(n)Pn(n),this.#r.delete(t);else{var r=this.#n.get(t);r&&(Pn(r.effect),this.#t.set(t,r.effect),this.#n.delete(t),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),n=r.effect)}for(let[t,n]of this.#e){if(this.#e.delete(t),t===e)break;let r=this.#n.get(n);r&&(H(r.effect),this.#n.delete(n))}for(let[e,r]of this.#t){if(e===t||this.#r.has(e))continue;let i=()=>{if(Array.from(this.#e.values()).includes(e)){var t=document.createDocumentFragment();In(r,t),t.append(L()),this.#n.set(e,{effect:r,fragment:t})}else H(r);this.#r.delete(e),this.#t.delete(e)};this.#i||!n?(this.#r.add(e),Mn(r,i,!1)):i()}}};#o=e=>{this.#e.delete(e);let t=Array.from(this.#e.values());for(let[e,n]of this.#n)t.includes(e)||(H(n.effect),this.#n.delete(e))};ensure(e,t){var n=M,r=ln();if(t&&!this.#t.has(e)&&!this.#n.has(e)){if(r){var i=document.createDocumentFragment(),a=L();i.append(a),this.#n.set(e,{effect:V(()=>t(a)),fragment:i})}else this.#t.set(e,V(()=>t(this.anchor)))}if(this.#e.set(n,e),r){for(let[t,r]of this.#t)t===e?n.unskip_effect(r):n.skip_effect(r);for(let[t,r]of this.#n)t===e?n.unskip_effect(r.effect):n.skip_effect(r.effect);n.oncommit(this.#a),n.ondiscard(this.#o)}else T&&(this.anchor=D),this.#a(n)}},Br=0,Vr=1,Hr=2;function Ur(e,t,n,r,i){T&&Te();var a=Ye(),o=w,s=a?Bt(o):Vt(o,!1,!1),c=a?Bt(o):Vt(o,!1,!1),l=new zr(e);En(()=>{var a=M,o=t(),u=!1;let d=T&&f(o)===(e.data===`[!`);if(d&&(O(Oe()),E(!1)),f(o)){var p=ct(),m=!1;let e=e=>{if(!u){m=!0,p(!1),M===a&&a.deactivate(),At.ensure();try{e()}finally{lt(!1),wt||jt()}}};o.then(t=>{e(()=>{Wt(s,t),l.ensure(Vr,r&&(e=>r(e,s)))})},t=>{e(()=>{if(Wt(c,t),l.ensure(Hr,i&&(e=>i(e,c))),!i)throw c.v})}),T?l.ensure(Br,n):A(()=>{m||e(()=>{l.ensure(Br,n)})})}else Wt(s,o),l.ensure(Vr,r&&(e=>r(e,s)));return d&&E(!0),()=>{u=!0}})}function Wr(e,t,n=!1){var r;T&&(r=D,Te());var i=new zr(e),a=n?C:0;function o(e,t){if(T){var n=ke(r);if(e!==parseInt(n.substring(1))){var a=Oe();O(a),i.anchor=a,E(!1),i.ensure(e,t),E(!0);return}}i.ensure(e,t)}En(()=>{var e=!1;t((t,n=0)=>{e=!0,o(n,t)}),e||o(-1,null)},a)}var Gr=Symbol(`NaN`);function Kr(e,t,n){T&&Te();var r=new zr(e),i=!Ye();En(()=>{var e=t();e!==e&&(e=Gr),i&&typeof e==`object`&&e&&(e={}),r.ensure(e,n)})}function qr(e,t){return t}function Jr(e,t,n){for(var i=[],a=t.length,o,s=t.length,c=0;c<a;c++){let n=t[c];Mn(n,()=>{if(o){if(o.pending.delete(n),o.done.add(n),o.pending.size===0){var t=e.outrogroups;Yr(e,r(o.done)),t.delete(o),t.size===0&&(e.outrogroups=null)}}else--s},!1)}if(s===0){var l=i.length===0&&n!==null&&e.pending.size===0;if(l){var u=n,d=u.parentNode;cn(d),d.append(u),e.items.clear()}Yr(e,t,!l)}else o={pending:new Set(t),done:new Set},(e.outrogroups??=new Set).add(o)}function Yr(e,t,n=!0){var r;if(e.pending.size>0){r=new Set;for(let t of e.pending.values())for(let n of t)r.add(e.items.get(n).e)}for(var i=0;i<t.length;i++){var a=t[i];r?.has(a)?(a.f|=re,In(a,document.createDocumentFragment())):H(t[i],n)}}var Xr;function Zr(t,n,i,a,o,s=null){var c=t,l=new Map;if(n&4){var u=t;c=T?O(R(u)):u.appendChild(L())}T&&Te();var d=null,f=ht(()=>{var t=i();return e(t)?t:t==null?[]:r(t)}),p=new Map,m=!0;function h(e){if(!(_.effect.f&16384)){_.pending.delete(e);var t=X(f);_.fallback=d,$r(_,t,c,n,a),d!==null&&(t.length===0?d.f&33554432?(d.f^=re,ti(d,null,c)):Pn(d):Mn(d,()=>{d=null}))}}function g(e){_.pending.delete(e)}var _={effect:En(()=>{var e=X(f),t=e.length;let r=!1;T&&ke(c)===`[!`!=(t===0)&&(c=Oe(),O(c),E(!1),r=!0);for(var u=new Set,_=M,v=ln(),y=0;y<t;y+=1){T&&D.nodeType===8&&D.data===`]`&&(c=D,r=!0,E(!1));var b=e[y],x=a(b,y),S=m?null:l.get(x);S?(S.v&&Wt(S.v,b),S.i&&Wt(S.i,y),v&&_.unskip_effect(S.e)):(S=ei(l,m?c:Xr??=L(),b,x,y,o,n,i),m||(S.e.f|=re),l.set(x,S)),u.add(x)}if(t===0&&s&&!d&&(m?d=V(()=>s(c)):(d=V(()=>s(Xr??=L())),d.f|=re)),t>u.size&&Fe(``,``,``),T&&t>0&&O(Oe()),!m){if(p.set(_,u),v){for(let[e,t]of l)u.has(e)||_.skip_effect(t.e);_.oncommit(h),_.ondiscard(g)}else h(_)}r&&E(!0),X(f)}),flags:n,items:l,pending:p,outrogroups:null,fallback:d};m=!1,T&&(c=D)}function Qr(e){for(;e!==null&&!(e.f&32);)e=e.next;return e}function $r(e,t,n,i,a){var o=!!(i&8),s=t.length,c=e.items,l=Qr(e.effect.first),u,d=null,f,p=[],m=[],h,g,_,v;if(o)for(v=0;v<s;v+=1)h=t[v],g=a(h,v),_=c.get(g).e,_.f&33554432||(_.nodes?.a?.measure(),(f??=new Set).add(_));for(v=0;v<s;v+=1){if(h=t[v],g=a(h,v),_=c.get(g).e,e.outrogroups!==null)for(let t of e.outrogroups)t.pending.delete(_),t.done.delete(_);if(_.f&8192&&(Pn(_),o&&(_.nodes?.a?.unfix(),(f??=new Set).delete(_))),_.f&33554432){if(_.f^=re,_===l)ti(_,null,n);else{var y=d?d.next:l;_===e.effect.last&&(e.effect.last=_.prev),_.prev&&(_.prev.next=_.next),_.next&&(_.next.prev=_.prev),ni(e,d,_),ni(e,_,y),ti(_,y,n),d=_,p=[],m=[],l=Qr(d.next);continue}}if(_!==l){if(u!==void 0&&u.has(_)){if(p.length<m.length){var b=m[0],x;d=b.prev;var S=p[0],C=p[p.length-1];for(x=0;x<p.length;x+=1)ti(p[x],b,n);for(x=0;x<m.length;x+=1)u.delete(m[x]);ni(e,S.prev,C.next),ni(e,d,S),ni(e,C,b),l=b,d=C,--v,p=[],m=[]}else u.delete(_),ti(_,l,n),ni(e,_.prev,_.next),ni(e,_,d===null?e.effect.first:d.next),ni(e,d,_),d=_;continue}for(p=[],m=[];l!==null&&l!==_;)(u??=new Set).add(l),m.push(l),l=Qr(l.next);if(l===null)continue}_.f&33554432||p.push(_),d=_,l=Qr(_.next)}if(e.outrogroups!==null){for(let t of e.outrogroups)t.pending.size===0&&(Yr(e,r(t.done)),e.outrogroups?.delete(t));e.outrogroups.size===0&&(e.outrogroups=null)}if(l!==null||u!==void 0){var ee=[];if(u!==void 0)for(_ of u)_.f&8192||ee.push(_);for(;l!==null;)!(l.f&8192)&&l!==e.fallback&&ee.push(l),l=Qr(l.next);var te=ee.length;if(te>0){var ne=i&4&&s===0?n:null;if(o){for(v=0;v<te;v+=1)ee[v].nodes?.a?.measure();for(v=0;v<te;v+=1)ee[v].nodes?.a?.fix()}Jr(e,ee,ne)}}o&&A(()=>{if(f!==void 0)for(_ of f)_.nodes?.a?.apply()})}function ei(e,t,n,r,i,a,o,s){var c=o&1?o&16?Bt(n):Vt(n,!1,!1):null,l=o&2?Bt(i):null;return{v:c,i:l,e:V(()=>(a(t,c??n,l??i,s),()=>{e.delete(r)}))}}function ti(e,t,n){if(e.nodes)for(var r=e.nodes.start,i=e.nodes.end,a=t&&!(t.f&33554432)?t.nodes.start:n;r!==null;){var o=z(r);if(a.before(r),r===i)return;r=o}}function ni(e,t,n){t===null?e.effect.first=n:t.next=n,n===null?e.effect.last=t:n.prev=t}function ri(e,t,...n){var r=new zr(e);En(()=>{let e=t()??null;r.ensure(e,e&&(t=>e(t,...n)))},C)}function ii(e,t,n){var r;T&&(r=D,Te());var i=new zr(e);En(()=>{var e=t()??null;if(T&&ke(r)===`[`!=(e!==null)){var a=Oe();O(a),i.anchor=a,E(!1),i.ensure(e,e&&(t=>n(t,e))),E(!0)}else i.ensure(e,e&&(t=>n(t,e)))},C)}function ai(e,t,n,r,i,a){let o=T;T&&Te();var s=null;T&&D.nodeType===1&&(s=D,Te());var c=T?D:e,l=new zr(c,!1);En(()=>{let e=t()||null;var a=i?i():n||e===`svg`?be:void 0;if(e===null)l.ensure(null,null);else return l.ensure(e,t=>{if(e){var n=T;if(s=T?s:un(e,a),Z(s,s),r){var i=null;T&&lr(e)&&s.append(i=document.createComment(``));var o=T?R(s):s.appendChild(L());T&&(o===null?E(!1):O(o)),r(s,o),i?.remove()}K.nodes.end=s,n||t.before(s)}T&&O(t)}),()=>{}},C),_n(()=>{}),o&&(E(!0),O(c))}function oi(e,t){let n=null,r=T;var i;if(T){n=D;for(var a=R(document.head);a!==null&&(a.nodeType!==8||a.data!==e);)a=z(a);if(a===null)E(!1);else{var o=z(a);a.remove(),O(o)}}T||(i=document.head.appendChild(L()));try{En(()=>{var e=V(()=>t(i));e.f|=ee,T||(e.nodes===null?e.nodes={start:i,end:i,a:null,t:null}:e.nodes.end=i)})}finally{r&&(E(!0),O(n))}}function si(e){var t,n,r=``;if(typeof e==`string`||typeof e==`number`)r+=e;else if(typeof e==`object`){if(Array.isArray(e)){var i=e.length;for(t=0;t<i;t++)e[t]&&(n=si(e[t]))&&(r&&(r+=` `),r+=n)}else for(n in e)e[n]&&(r&&(r+=` `),r+=n)}return r}function ci(){for(var e,t,n=0,r=``,i=arguments.length;n<i;n++)(e=arguments[n])&&(t=si(e))&&(r&&(r+=` `),r+=t);return r}function li(e){return typeof e==`object`?ci(e):e??``}var ui=[...` 	
\r\f\xA0\v﻿`];function di(e,t,n){var r=e==null?``:``+e;if(t&&(r=r?r+` `+t:t),n){for(var i of Object.keys(n))if(n[i])r=r?r+` `+i:i;else if(r.length)for(var a=i.length,o=0;(o=r.indexOf(i,o))>=0;){var s=o+a;(o===0||ui.includes(r[o-1]))&&(s===r.length||ui.includes(r[s]))?r=(o===0?``:r.substring(0,o))+r.substring(s+1):o=s}}return r===``?null:r}function fi(e,t=!1){var n=t?` !important;`:`;`,r=``;for(var i of Object.keys(e)){var a=e[i];a!=null&&a!==``&&(r+=` `+i+`: `+a+n)}return r}function pi(e){return e[0]!==`-`||e[1]!==`-`?e.toLowerCase():e}function mi(e,t){if(t){var n=``,r,i;if(Array.isArray(t)?(r=t[0],i=t[1]):r=t,e){e=String(e).replaceAll(/\/\*.*?\*\//g,``).trim();var a=!1,o=0,s=!1,c=[];r&&c.push(...Object.keys(r).map(pi)),i&&c.push(...Object.keys(i).map(pi));var l=0,u=-1;let t=e.length;for(var d=0;d<t;d++){var f=e[d];if(s?f===`/`&&e[d-1]===`*`&&(s=!1):a?a===f&&(a=!1):f===`/`&&e[d+1]===`*`?s=!0:f===`"`||f===`'`?a=f:f===`(`?o++:f===`)`&&o--,!s&&a===!1&&o===0){if(f===`:`&&u===-1)u=d;else if(f===`;`||d===t-1){if(u!==-1){var p=pi(e.substring(l,u).trim());if(!c.includes(p)){f!==`;`&&d++;var m=e.substring(l,d).trim();n+=` `+m+`;`}}l=d+1,u=-1}}}}return r&&(n+=fi(r)),i&&(n+=fi(i,!0)),n=n.trim(),n===``?null:n}return e==null?null:String(e)}function hi(e,t,n,r,i,a){var o=e[fe];if(T||o!==n||o===void 0){var s=di(n,r,a);T&&s===e.getAttribute(`class`)||(s==null?e.removeAttribute(`class`):t?e.className=s:e.setAttribute(`class`,s)),e[fe]=n}else if(a&&i!==a)for(var c in a){var l=!!a[c];(i==null||l!==!!i[c])&&e.classList.toggle(c,l)}return a}function gi(e,t={},n,r){for(var i in n){var a=n[i];t[i]!==a&&(n[i]==null?e.style.removeProperty(i):e.style.setProperty(i,a,r))}}function _i(e,t,n,r){var i=e[pe];if(T||i!==t){var a=mi(t,r);T&&a===e.getAttribute(`style`)||(a==null?e.removeAttribute(`style`):e.style.cssText=a),e[pe]=t}else r&&(Array.isArray(r)?(gi(e,n?.[0],r[0]),gi(e,n?.[1],r[1],`important`)):gi(e,n,r));return r}function vi(e,t){t?e.hasAttribute(`selected`)||e.setAttribute(`selected`,``):e.removeAttribute(`selected`)}function yi(t,n){var r=t.__defaultValue,i=t.multiple,a=i?r??[]:null;if(!i||e(a)){var o=t.selectedIndex,s=n&&i?new Set(t.selectedOptions):null;for(var c of t.options){var l=Ci(c);vi(c,i?a.includes(l):Xt(l,r))}if(n){if(s!==null)for(c of t.options){var u=s.has(c);c.selected!==u&&(c.selected=u)}else t.selectedIndex!==o&&(t.selectedIndex=o)}}}function bi(t,n,r=!1){if(t.multiple){if(n==null)return;if(!e(n))return Ce();for(var i of t.options)i.selected=n.includes(Ci(i))}else{for(i of t.options)if(Xt(Ci(i),n)){i.selected=!0;return}r&&n===void 0||(t.selectedIndex=-1)}}function xi(e){var t=new MutationObserver(t=>{t.every(wi)||(`__defaultValue`in e&&yi(e,!1),`__value`in e&&bi(e,e.__value))});t.observe(e,{childList:!0,subtree:!0,attributes:!0,attributeFilter:[`value`]}),_n(()=>{t.disconnect()})}function Si(e,t,n=t){var r=new WeakSet,i=!0;ot(e,`change`,t=>{var i=t?`[selected]`:`:checked`,a;if(e.multiple)a=[].map.call(e.querySelectorAll(i),Ci);else{var o=e.querySelector(i)??e.querySelector(`option:not([disabled])`);a=o&&Ci(o)}n(a),e.__value=a,M!==null&&r.add(M)}),xn(()=>{var a=t();if(e===document.activeElement){var o=M;if(r.has(o))return}if(bi(e,a,i),i&&a===void 0){var s=e.querySelector(`:checked`);s!==null&&(a=Ci(s),n(a))}e.__value=a,i=!1})}function Ci(e){return`__value`in e?e.__value:e.value}function wi(e){if(e.target.closest(`selectedcontent`)!==null)return!0;if(e.type===`childList`){var t=[...e.addedNodes,...e.removedNodes];return t.length>0&&t.every(e=>e.nodeName===`SELECTEDCONTENT`)}return!1}var Ti=Symbol(`is custom element`),Ei=Symbol(`is html`),Di=_e?`link`:`LINK`,Oi=_e?`progress`:`PROGRESS`;function ki(e){if(T){var t=!1,n=()=>{if(!t){if(t=!0,e.hasAttribute(`value`)){var n=e.value;Mi(e,`value`,null),e.value=n}if(e.hasAttribute(`checked`)){var r=e.checked;Mi(e,`checked`,null),e.checked=r}}};e[he]=n,A(n),it()}}function Ai(e,t){var n=Ni(e);n.value!==(n.value=t??void 0)&&(e.value!==t||t===0&&e.nodeName===Oi)&&(e.value=t??``)}function ji(e,t){var n=Ni(e);n.checked!==(n.checked=t??void 0)&&(e.checked=t)}function Mi(e,t,n,r){var i=Ni(e);if(!(T&&(i[t]=e.getAttribute(t),t===`src`||t===`srcset`||t===`href`&&e.nodeName===Di))){var a=i[t];a!==(i[t]=n)&&(t===`loading`&&(e[ue]=n),n==null?e.removeAttribute(t):typeof n!=`string`&&Fi(e).has(t)?e[t]=n:(!T||typeof n!=`number`&&typeof n!=`boolean`||a!==String(n))&&e.setAttribute(t,n))}}function Ni(e){return e[de]??={[Ti]:e.nodeName.includes(`-`),[Ei]:e.namespaceURI===ye}}var Pi=new Map;function Fi(e){var t=e.getAttribute(`is`)||e.nodeName,n=Pi.get(t);if(n)return n;Pi.set(t,n=new Set);for(var r,i=e,a=Element.prototype;a!==i;){for(var s in r=o(i),r)r[s].set&&s!==`innerHTML`&&s!==`textContent`&&s!==`innerText`&&n.add(s);i=l(i)}return n}function Ii(e,t,n=t){var r=new WeakSet;ot(e,`input`,async i=>{var a=i?e.defaultValue:e.value;if(a=Ri(e)?zi(a):a,n(a),M!==null&&r.add(M),await nr(),a!==(a=t())){var o=e.selectionStart,s=e.selectionEnd,c=e.value.length;if(e.value=a??``,s!==null){var l=e.value.length;o===s&&s===c&&l>c?(e.selectionStart=l,e.selectionEnd=l):(e.selectionStart=o,e.selectionEnd=Math.min(s,l))}}}),(T&&e.defaultValue!==e.value||ar(t)==null&&e.value)&&(n(Ri(e)?zi(e.value):e.value),M!==null&&r.add(M)),Cn(()=>{var n=t();if(e===document.activeElement){var i=M;if(r.has(i))return}Ri(e)&&n===zi(e.value)||(e.type!==`date`||n||e.value)&&n!==e.value&&(e.value=n??``)})}function Li(e,t,n=t){ot(e,`change`,t=>{n(t?e.defaultChecked:e.checked)}),(T&&e.defaultChecked!==e.checked||ar(t)==null)&&n(e.checked),Cn(()=>{e.checked=!!t()})}function Ri(e){var t=e.type;return t===`number`||t===`range`}function zi(e){return e===``?null:+e}var Bi=new class e{#e=new WeakMap;#t;#n;static entries=new WeakMap;constructor(e){this.#n=e}observe(e,t){var n=this.#e.get(e)||new Set;return n.add(t),this.#e.set(e,n),this.#r().observe(e,this.#n),()=>{var n=this.#e.get(e);n.delete(t),n.size===0&&(this.#e.delete(e),this.#t.unobserve(e))}}#r(){return this.#t??=new ResizeObserver(t=>{for(var n of t){e.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}})}}({box:`border-box`});function Vi(e,t,n){var r=Bi.observe(e,()=>n(e[t]));xn(()=>(ar(()=>n(e[t])),r))}function Hi(e,t){return e===t||e?.[se]===t}function Ui(e=Je(),t,n,r){var i=k.r,a=K;return xn(()=>{var o,s;return Cn(()=>{o=s,s=r?.()||[],ar(()=>{Hi(n(...s),e)||(t(e,...s),o&&Hi(n(...o),e)&&t(null,...o))})}),()=>{let r=a;for(;r!==i&&r.parent!==null&&r.parent.f&33554432;)r=r.parent;let o=()=>{s&&Hi(n(...s),e)&&t(null,...s)},c=r.teardown;r.teardown=()=>{o(),c?.()}}}),e}var Wi=!1;function Gi(e){var t=Wi;try{return Wi=!1,[e(),Wi]}finally{Wi=t}}function Ki(e,t,n,r){var i=!0,o=!!(n&8),s=!!(n&16),c=r,l=!0,u=void 0,d=()=>s&&i?(u??=dt(r),X(u)):(l&&(l=!1,c=s?ar(r):r),c);let f;if(o){var p=se in e||le in e;f=a(e,t)?.set??(p&&t in e?n=>e[t]=n:void 0)}var m,h=!1;o?[m,h]=Gi(()=>e[t]):m=e[t],m===void 0&&r!==void 0&&(m=d(),f&&(i&&Be(t),f(m)));var g=i?()=>{var n=e[t];return n===void 0?d():(l=!0,n)}:()=>{var n=e[t];return n!==void 0&&(c=void 0),n===void 0?c:n};if(i&&!(n&4))return g;if(f){var _=e.$$legacy;return(function(e,t){return arguments.length>0?((!i||!t||_||h)&&f(t?g():e),e):g()})}var v=!1,y=(n&1?dt:ht)(()=>(v=!1,g()));o&&X(y);var b=K;return(function(e,t){if(arguments.length>0){let n=t?X(y):i&&o?Jt(e):e;return I(y,n),v=!0,c!==void 0&&(c=n),e}return Rn&&v||b.f&16384?y.v:X(y)})}function qi(e){k===null&&Ne(`onMount`),vn(()=>{let t=ar(e);if(typeof t==`function`)return t})}typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var Ji=864e5;function Yi(e,t){return Math.round((Date.parse(`${t}T00:00:00Z`)-Date.parse(`${e}T00:00:00Z`))/Ji)}function Xi(e,t){return new Date(Date.parse(`${e}T00:00:00Z`)+t*Ji).toISOString().slice(0,10)}function Zi(e){if(typeof e!=`string`||!/^\d{4}-\d{2}-\d{2}$/.test(e))return!1;let t=Date.parse(`${e}T00:00:00Z`);return!Number.isNaN(t)&&new Date(t).toISOString().slice(0,10)===e}var Qi={short:{day:`numeric`,month:`short`},long:{day:`numeric`,month:`long`,year:`numeric`},weekday:{weekday:`long`,day:`numeric`,month:`long`},day:{day:`numeric`},month:{month:`short`}},$i=new Map;function ea(e,t,n){let r=`${n} ${t}`,i=$i.get(r);i===void 0&&(i=new Intl.DateTimeFormat(n,{...Qi[t],timeZone:`UTC`}),$i.set(r,i));let a=new Date(`${e}T00:00:00Z`);return Number.isNaN(a.getTime())?e:i.format(a)}var ta=class{constructor(e){this.value=e}valueOf(){return this.value}},Q=class extends ta{constructor(e=`???`){super(e)}toString(e){return`{${this.value}}`}},na=class extends ta{constructor(e,t={}){super(e),this.opts=t}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return this.value.toString(10)}},ra=class e extends ta{static supportsValue(t){if(typeof t==`number`||t instanceof Date)return!0;if(t instanceof ta)return e.supportsValue(t.valueOf());if(`Temporal`in globalThis){let e=globalThis.Temporal;if(t instanceof e.Instant||t instanceof e.PlainDateTime||t instanceof e.PlainDate||t instanceof e.PlainMonthDay||t instanceof e.PlainTime||t instanceof e.PlainYearMonth)return!0}return!1}constructor(t,n={}){t instanceof e?(n={...t.opts,...n},t=t.value):t instanceof ta&&(t=t.valueOf()),typeof t==`object`&&`calendarId`in t&&n.calendar===void 0&&(n={...n,calendar:t.calendarId}),super(t),this.opts=n}[Symbol.toPrimitive](e){return e===`string`?this.toString():this.toNumber()}toNumber(){let e=this.value;if(typeof e==`number`)return e;if(e instanceof Date)return e.getTime();if(`epochMilliseconds`in e)return e.epochMilliseconds;if(`toZonedDateTime`in e)return e.toZonedDateTime(`UTC`).epochMilliseconds;throw TypeError(`Unwrapping a non-number value as a number`)}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(t){e.reportError(t)}return typeof this.value==`number`||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}},ia=100,aa=`⁨`,oa=`⁩`;function sa(e,t,n){return n===t||n instanceof na&&t instanceof na&&n.value===t.value||t instanceof na&&typeof n==`string`&&n===e.memoizeIntlObject(Intl.PluralRules,t.opts).select(t.value)}function ca(e,t,n){return t[n]?_a(e,t[n].value):(e.reportError(RangeError(`No default`)),new Q)}function la(e,t){let n=[],r=Object.create(null);for(let i of t)i.type===`narg`?r[i.name]=ua(e,i.value):n.push(ua(e,i));return{positional:n,named:r}}function ua(e,t){switch(t.type){case`str`:return t.value;case`num`:return new na(t.value,{minimumFractionDigits:t.precision});case`var`:return da(e,t);case`mesg`:return fa(e,t);case`term`:return pa(e,t);case`func`:return ma(e,t);case`select`:return ha(e,t);default:return new Q}}function da(e,{name:t}){let n;if(e.params){if(Object.prototype.hasOwnProperty.call(e.params,t))n=e.params[t];else return new Q(`$${t}`)}else if(e.args&&Object.prototype.hasOwnProperty.call(e.args,t))n=e.args[t];else return e.reportError(ReferenceError(`Unknown variable: $${t}`)),new Q(`$${t}`);if(n instanceof ta)return n;switch(typeof n){case`string`:return n;case`number`:return new na(n);case`object`:if(ra.supportsValue(n))return new ra(n);default:return e.reportError(TypeError(`Variable type not supported: $${t}, ${typeof n}`)),new Q(`$${t}`)}}function fa(e,{name:t,attr:n}){let r=e.bundle._messages.get(t);if(!r)return e.reportError(ReferenceError(`Unknown message: ${t}`)),new Q(t);if(n){let i=r.attributes[n];return i?_a(e,i):(e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${t}.${n}`))}return r.value?_a(e,r.value):(e.reportError(ReferenceError(`No value: ${t}`)),new Q(t))}function pa(e,{name:t,attr:n,args:r}){let i=`-${t}`,a=e.bundle._terms.get(i);if(!a)return e.reportError(ReferenceError(`Unknown term: ${i}`)),new Q(i);if(n){let t=a.attributes[n];if(t){e.params=la(e,r).named;let n=_a(e,t);return e.params=null,n}return e.reportError(ReferenceError(`Unknown attribute: ${n}`)),new Q(`${i}.${n}`)}e.params=la(e,r).named;let o=_a(e,a.value);return e.params=null,o}function ma(e,{name:t,args:n}){let r=e.bundle._functions[t];if(!r)return e.reportError(ReferenceError(`Unknown function: ${t}()`)),new Q(`${t}()`);if(typeof r!=`function`)return e.reportError(TypeError(`Function ${t}() is not callable`)),new Q(`${t}()`);try{let t=la(e,n);return r(t.positional,t.named)}catch(n){return e.reportError(n),new Q(`${t}()`)}}function ha(e,{selector:t,variants:n,star:r}){let i=ua(e,t);if(i instanceof Q)return ca(e,n,r);for(let t of n)if(sa(e,i,ua(e,t.key)))return _a(e,t.value);return ca(e,n,r)}function ga(e,t){if(e.dirty.has(t))return e.reportError(RangeError(`Cyclic reference`)),new Q;e.dirty.add(t);let n=[],r=e.bundle._useIsolating&&t.length>1;for(let i of t)if(typeof i==`string`)n.push(e.bundle._transform(i));else{if(e.placeables++,e.placeables>ia)throw e.dirty.delete(t),RangeError(`Too many placeables expanded: ${e.placeables}, max allowed is ${ia}`);r&&n.push(aa),n.push(ua(e,i).toString(e)),r&&n.push(oa)}return e.dirty.delete(t),n.join(``)}function _a(e,t){return typeof t==`string`?e.bundle._transform(t):ga(e,t)}var va=class{constructor(e,t,n){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=t,this.args=n}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,t){let n=this.bundle._intls.get(e);n||(n={},this.bundle._intls.set(e,n));let r=JSON.stringify(t);return n[r]||(n[r]=new e(this.bundle.locales,t)),n[r]}};function ya(e,t){let n=Object.create(null);for(let[r,i]of Object.entries(e))t.includes(r)&&(n[r]=i.valueOf());return n}var ba=[`unitDisplay`,`currencyDisplay`,`useGrouping`,`minimumIntegerDigits`,`minimumFractionDigits`,`maximumFractionDigits`,`minimumSignificantDigits`,`maximumSignificantDigits`];function xa(e,t){let n=e[0];if(n instanceof Q)return new Q(`NUMBER(${n.valueOf()})`);if(n instanceof na)return new na(n.valueOf(),{...n.opts,...ya(t,ba)});if(n instanceof ra)return new na(n.toNumber(),{...ya(t,ba)});throw TypeError(`Invalid argument to NUMBER`)}var Sa=[`dateStyle`,`timeStyle`,`fractionalSecondDigits`,`dayPeriod`,`hour12`,`weekday`,`era`,`year`,`month`,`day`,`hour`,`minute`,`second`,`timeZoneName`];function Ca(e,t){let n=e[0];if(n instanceof Q)return new Q(`DATETIME(${n.valueOf()})`);if(n instanceof ra||n instanceof na)return new ra(n,ya(t,Sa));throw TypeError(`Invalid argument to DATETIME`)}var wa=new Map;function Ta(e){let t=Array.isArray(e)?e.join(` `):e,n=wa.get(t);return n===void 0&&(n=new Map,wa.set(t,n)),n}var Ea=class{constructor(e,{functions:t,useIsolating:n=!0,transform:r=e=>e}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:xa,DATETIME:Ca,...t},this._useIsolating=n,this._transform=r,this._intls=Ta(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:t=!1}={}){let n=[];for(let r=0;r<e.body.length;r++){let i=e.body[r];if(i.id.startsWith(`-`)){if(t===!1&&this._terms.has(i.id)){n.push(Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(t===!1&&this._messages.has(i.id)){n.push(Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return n}formatPattern(e,t=null,n=null){if(typeof e==`string`)return this._transform(e);let r=new va(this,n,t);try{return ga(r,e).toString(r)}catch(e){if(r.errors&&e instanceof Error)return r.errors.push(e),new Q().toString(r);throw e}}},Da=/^(-?[a-zA-Z][\w-]*) *= */gm,Oa=/\.([a-zA-Z][\w-]*) *= */y,ka=/\*?\[/y,Aa=/(-?[0-9]+(?:\.([0-9]+))?)/y,ja=/([a-zA-Z][\w-]*)/y,Ma=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,Na=/^[A-Z][A-Z0-9_-]*$/,Pa=/([^{}\n\r]+)/y,Fa=/([^\\"\n\r]*)/y,Ia=/\\([\\"])/y,La=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Ra=/^\n+/,za=/ +$/,Ba=/ *\r?\n/g,Va=/( *)$/,Ha=/{\s*/y,Ua=/\s*}/y,Wa=/\[\s*/y,Ga=/\s*] */y,Ka=/\s*\(\s*/y,qa=/\s*->\s*/y,Ja=/\s*:\s*/y,Ya=/\s*,?\s*/y,Xa=/\s+/y,Za=class{constructor(e){this.body=[],Da.lastIndex=0;let t=0;for(;;){let n=Da.exec(e);if(n===null)break;t=Da.lastIndex;try{this.body.push(s(n[1]))}catch(e){if(e instanceof SyntaxError)continue;throw e}}function n(n){return n.lastIndex=t,n.test(e)}function r(n,r){if(e[t]===n)return t++,!0;if(r)throw new r(`Expected ${n}`);return!1}function i(e,r){if(n(e))return t=e.lastIndex,!0;if(r)throw new r(`Expected ${e.toString()}`);return!1}function a(n){n.lastIndex=t;let r=n.exec(e);if(r===null)throw SyntaxError(`Expected ${n.toString()}`);return t=n.lastIndex,r}function o(e){return a(e)[1]}function s(e){let t=l(),n=c();if(t===null&&Object.keys(n).length===0)throw SyntaxError(`Expected message value or attributes`);return{id:e,value:t,attributes:n}}function c(){let e=Object.create(null);for(;n(Oa);){let t=o(Oa),n=l();if(n===null)throw SyntaxError(`Expected attribute value`);e[t]=n}return e}function l(){let r;if(n(Pa)&&(r=o(Pa)),e[t]===`{`||e[t]===`}`)return u(r?[r]:[],1/0);let i=x();return i?r?u([r,i],i.length):(i.value=S(i.value,Ra),u([i],i.length)):r?S(r,za):null}function u(r=[],i){for(;;){if(n(Pa)){r.push(o(Pa));continue}if(e[t]===`{`){r.push(d());continue}if(e[t]===`}`)throw SyntaxError(`Unbalanced closing brace`);let a=x();if(a)r.push(a),i=Math.min(i,a.length);else break}let a=r.length-1,s=r[a];typeof s==`string`&&(r[a]=S(s,za));let c=[];for(let e of r)e instanceof Qa&&(e=e.value.slice(0,e.value.length-i)),e&&c.push(e);return c}function d(){i(Ha,SyntaxError);let e=f();if(i(Ua))return e;if(i(qa)){let t=h();return i(Ua,SyntaxError),{type:`select`,selector:e,...t}}throw SyntaxError(`Unclosed placeable`)}function f(){if(e[t]===`{`)return d();if(n(Ma)){let[,e,t,n=null]=a(Ma);if(e===`$`)return{type:`var`,name:t};if(i(Ka)){let r=p();if(e===`-`)return{type:`term`,name:t,attr:n,args:r};if(Na.test(t))return{type:`func`,name:t,args:r};throw SyntaxError(`Function names must be all upper-case`)}return e===`-`?{type:`term`,name:t,attr:n,args:[]}:{type:`mesg`,name:t,attr:n}}return _()}function p(){let n=[];for(;;){switch(e[t]){case`)`:return t++,n;case void 0:throw SyntaxError(`Unclosed argument list`)}n.push(m()),i(Ya)}}function m(){let e=f();return e.type===`mesg`&&i(Ja)?{type:`narg`,name:e.name,value:_()}:e}function h(){let e=[],t=0,i;for(;n(ka);){r(`*`)&&(i=t);let n=g(),a=l();if(a===null)throw SyntaxError(`Expected variant value`);e[t++]={key:n,value:a}}if(t===0)return null;if(i===void 0)throw SyntaxError(`Expected default variant`);return{variants:e,star:i}}function g(){i(Wa,SyntaxError);let e;return e=n(Aa)?v():{type:`str`,value:o(ja)},i(Ga,SyntaxError),e}function _(){if(n(Aa))return v();if(e[t]===`"`)return y();throw SyntaxError(`Invalid expression`)}function v(){let[,e,t=``]=a(Aa),n=t.length;return{type:`num`,value:parseFloat(e),precision:n}}function y(){r(`"`,SyntaxError);let n=``;for(;;)if(n+=o(Fa),e[t]===`\\`)n+=b();else{if(r(`"`))return{type:`str`,value:n};throw SyntaxError(`Unclosed string literal`)}}function b(){if(n(Ia))return o(Ia);if(n(La)){let[,e,t]=a(La),n=parseInt(e||t,16);return n<=55295||57344<=n?String.fromCodePoint(n):`�`}throw SyntaxError(`Unknown escape sequence`)}function x(){let n=t;switch(i(Xa),e[t]){case`.`:case`[`:case`*`:case`}`:case void 0:return!1;case`{`:return C(e.slice(n,t))}return e[t-1]===` `&&C(e.slice(n,t))}function S(e,t){return e.replace(t,``)}function C(e){let t=e.replace(Ba,`
`),n=Va.exec(e)[1].length;return new Qa(t,n)}}},Qa=class{constructor(e,t){this.value=e,this.length=t}},$a=`# The words of the page of \`passage serve\`. Only the page reads this file, not the program. Groups stand in the order of the page.

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

## Parts of several views

view-plan = Plan
view-log = Log
view-scenarios = Scenarios
none-mark = –
tonnes = { $tonnes } t
trucks = { $count ->
    [one] { $count } truck
   *[other] { $count } trucks
}
filters = Filters
filters-none = Show all
show-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
sheet-copy = Copy for Excel
sheet-copy-hint = Copies the rows that are shown, with their header
sheet-copied = { $count ->
    [one] { $count } row copied; paste it into a spreadsheet.
   *[other] { $count } rows copied; paste them into a spreadsheet.
}
sheet-not-copied = The browser does not allow copying. Download the rows instead.
sheet-download = Download CSV
sheet-downloaded = { $count ->
    [one] { $count } row in { $file }.
   *[other] { $count } rows in { $file }.
}
tables-changed = The tables have changed since this page read them. It has read them anew: look at what is written here, and do it once more.

## The plan

plan-movements = Movements
plan-dispatch = Dispatch of a day
plan-shortages = Shortages
plan-old = The new plan could not be read; this is the one before.
plan-failed = The plan could not be read.
movement-caption = Movements of the plan. The buttons in the header sort by that column.
movement-depart = Departs
movement-arrive = Arrives
movement-from = From
movement-to = To
movement-corridors = By corridor
movement-commodity = Goods
movement-quantity = Tonnes
movement-trucks = Trucks
movement-fleet = Fleet
movement-shared = on the trucks of another row
movement-day = Day of departure
movement-all-days = all days
movement-chosen-day = Only { $day }
movement-place = Place
movement-all-places = all places
movement-corridor = Corridor
movement-all-ways = all ways
movement-no-corridor = by no corridor
movement-all-goods = all goods
movement-sum = { $all ->
    [one] { $count } of { $all } movement
   *[other] { $count } of { $all } movements
}
movement-none = Nothing moves in this plan.
movement-none-shown = No movement fits these filters.
dispatch-day = Day of departure
dispatch-before = The day before
dispatch-after = The day after
dispatch-none = Nothing leaves on this day.
dispatch-from = { $count ->
    [one] from { $count } place
   *[other] from { $count } places
}
dispatch-caption = What leaves on { $day }, by the place it leaves from
dispatch-origin = From { $name }
dispatch-to = To
dispatch-goods = Goods
dispatch-good = { $name } { $tonnes } t
shortage-none = Nobody goes short on any day of this plan.
shortage-order = Worst first. “Why” tells what stands in the way, and who said so.
shortage-caption = Shortages of the plan, worst first
shortage-place = Place
shortage-item = What is missing
shortage-people = People
shortage-first = First day
shortage-days = Days
shortage-lowest = Met on the worst day
shortage-mean = Met on these days
shortage-why = Why
shortage-why-of = Why: { $item } in { $place }

## The log: what was said

log-statements = Statements
log-contradictions = Contradictions
log-enter = Enter a statement
log-count = { $all ->
    [one] { $count } of { $all } statement, newest first
   *[other] { $count } of { $all } statements, newest first
}
log-as-of = only what was known on { $day }
log-empty-title = Nobody has said anything about access yet
log-empty-text = The log holds who said what of which road, and when. Without it each corridor is what the tables take for granted. Nothing in it is ever changed or deleted.
log-empty-enter = Enter the first statement
filter-text = Words
filter-about = About
filter-source = Source
filter-party = Party
filter-says = Says
filter-modality = Manner
filter-any = any
filter-from = Said from
filter-to = Said until
filter-standing = Only those that stand
saying-open = Open
saying-restricted = Restricted
saying-closed = Closed
saying-threatened = Threatened
saying-none = Nothing of the state
manner-observation = observation
manner-statement = statement
manner-denial = denial
manner-demand = demand
manner-agreement = agreement
manner-plan = plan
manner-threat = threat
sensitivity-public = for the public
sensitivity-partners = for partners
sensitivity-internal = internal
statement-party = party:
statement-said = said on { $day }
statement-relayed = relayed by
statement-recorded = recorded on { $day }
statement-from = from { $from } until further notice
statement-on = on { $day }
statement-days = { $from } to { $to }
statement-scope = only { $goods }
statement-with = only while { $corridor } is not closed
statement-credibility = credibility { $value } of 6
statement-supersedes = supersedes { $id }
statement-replaced = superseded
statement-replaced-by = superseded by { $ids }
statement-address = Address:
statement-copy = Copy
statement-copied = Copied
statement-copy-address = { $label } { $address }
statement-relations = Who agrees, who contradicts
statement-relations-of = Who agrees, who contradicts: { $id }
statement-correct = Correct or take back
statement-correct-of = Correct or take back: { $id }
claim-share = { $value } % of capacity
claim-trucks = { $value ->
    [one] { $value } truck a day
   *[other] { $value } trucks a day
}
claim-tonnes = { $value } t a day
claim-trucks-counted = { $value ->
    [one] { $value } truck counted
   *[other] { $value } trucks counted
}
claim-tonnes-counted = { $value } t counted

## The log: contradictions

dispute-failed = The contradictions could not be read.
dispute-all = Back to all contradictions
dispute-none = No two sources contradict each other on the days of this plan.
dispute-intro = { $count ->
    [one] Sources contradict each other in { $count } case. Each side is shown as it was said; which of them is believed is decided by the rule.
   *[other] Sources contradict each other in { $count } cases. Each side is shown as it was said; which of them is believed is decided by the rule.
}
dispute-days = { $from } to { $to }
dispute-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
dispute-counts = { $count ->
    [one] Counted by { $sources }, in { $count } row:
   *[other] Counted by { $sources }, in { $count } rows:
}
relation-statement = The statement
relation-contradicts = Contradict it ({ $count })
relation-supports = Say the same ({ $count })
relation-none = Nobody.

## The log: entering a statement

entry-what = Who says what
entry-days = For which days
entry-much = How much may pass
entry-origin = Where it comes from
entry-log = For the log
entry-required = needed
entry-choose = choose
entry-usual = as usual
entry-no-condition = none
entry-corridors = Corridors
entry-sites = Places
entry-legs = Stretches of road
entry-check = Check
entry-check-hint = Nothing is added yet. What you write is kept in this browser until it is saved.
entry-save = Save in the log
entry-save-hint = Nothing in the log is ever deleted; a later statement can take the place of this one.
entry-asking = Asking the program…
entry-discard = Throw away
entry-throw-away = Throw away what is written here?
entry-fault = To correct:
entry-warning = Please look:
entry-faults = { $count ->
    [one] { $count } thing is to be corrected. It is told at its field.
   *[other] { $count } things are to be corrected. Each is told at its field.
}
entry-checked = Nothing is wrong with it. It would be added as { $ids }.
entry-contradicts = { $count ->
    [one] { $count } standing statement says otherwise: { $ids }. Both are kept.
   *[other] { $count } standing statements say otherwise: { $ids }. All are kept.
}
entry-cut = The program did not answer. What you wrote is kept here; check again when it runs.
entry-unsure = The program stopped before it confirmed. What you wrote is kept here. Once it runs again, this page looks whether it was saved, so that nothing is lost and nothing is entered twice.
entry-settle = Look now
entry-not-entered = It had not been saved. What you wrote is still here: check and save it again.
entry-not-kept = This browser keeps nothing: a reload would lose what you write here.
entry-not-editable = Nothing can be entered here.
entry-why = The program gives this reason:
entry-why-unknown = The program does not say why.
entry-no-form = The form could not be read.
entry-superseding = This will take the place of { $id }
entry-superseding-text = The old statement stays in the log for everybody to read, but no longer counts. To take it back altogether, choose “Nothing of the state” under “What is said of it”.
entry-saved = Saved in the log as { $ids }
entry-saved-text = It is part of the tables now, and counts in every answer from here on.
entry-another = Enter another
entry-undo = Undo
entry-undo-text = Undoing deletes nothing: a new statement takes the place of this one and says again what stood before. It is checked and saved like any other.
entry-undo-note = Takes back { $id }, which was entered by mistake.
entry-to-log = To the log
column-id = Short id
column-about = About which road or place
column-says = What is said of it
column-modality = In what manner
column-share = Share of capacity
column-trucks_per_day = Trucks a day
column-t_per_day = Tonnes a day
column-valid_from = First day
column-valid_to = Last day
column-said_on = Said on
column-recorded_on = Recorded on
column-source = Who says it
column-relayed_by = Relayed by
column-credibility = Credibility
column-scope = Only for these goods
column-condition = Condition
column-supersedes = Takes the place of
column-sensitivity = Who may read it
column-quote = The words themselves
column-url = Address on the internet
column-note = Note
hint-id = Empty: made of road and day.
hint-says = “Threatened” leaves the state as it is and marks the days.
hint-modality = A demand, a plan or a threat never changes what is believed.
hint-share = From 0 to 1, for instance 0.5 for half.
hint-valid_from = Empty: the day it was said.
hint-valid_to = That day included. Empty: until further notice.
hint-said_on = Not the day on which you heard of it.
hint-recorded_on = Empty: today.
hint-source = Who spoke, not who passed it on. Others are added in the table “sources”.
hint-relayed_by = Through whom it reached us.
hint-credibility = From 1 (confirmed) to 6 (cannot be judged).
hint-scope = None ticked: all goods.
hint-condition = It counts only on days on which that corridor is not closed.
hint-supersedes = The id of an earlier statement of the same source.
hint-sensitivity = Usual: the public.
hint-url = Kept as text; this page never opens it.
fault-E102 = This id is taken already. Leave it empty, or choose another.
fault-E103 = An id may hold only letters from A to Z, digits, hyphens and underscores.
fault-E104 = The tables do not know “{ $value }”. Choose one of the list.
fault-E106 = This has to be filled in.
fault-E111 = “{ $value }” is not one of the words that stand here. Choose one of the list.
fault-E113 = This number is outside what makes sense here.
fault-E121 = “{ $value }” is not a number. Write digits only, with a point for decimals.
fault-E122 = “{ $value }” is not a day of the calendar.
fault-E124 = This counts things, so it has to be a whole number.
fault-E201 = Choose the condition from the list.
fault-E202 = A statement cannot have its own corridor as its condition.
fault-E203 = The last day is before the first. Correct one of them, or leave the last day empty.
fault-E204 = A statement cannot take its own place.
change-title = What this changes in what is believed
change-waiting = Being worked out…
change-none = Nothing: other statements decide these days under the rule that is chosen, or it speaks of days outside the plan. It is kept and shown beside them.
change-none-manner = Nothing: a demand, a plan or a threat is kept and shown, but opens and closes no road.
change-then = now
change-disputed = Sources now disagree on these days.
change-undisputed = Sources no longer disagree on these days.
change-exposed = These days now count as threatened or disputed.
change-unexposed = These days no longer count as threatened.
change-people = People short on the worst day: before { $before }, now { $after }. Need met: before { $beforeMet } %, now { $afterMet } %.
change-same-people = Nobody gets more or less by it: people short and need met stay as they were.

## Scenarios

keep-title = Keep what is supposed now
keep-nothing = Nothing is supposed of any corridor. Choose “Open”, “Restricted” or “Closed” for a corridor; then it can be named and kept here.
keep-left-out = Not taken over from the chosen scenario, because it names a stretch, a place or a figure: { $names }.
keep-without = Rule and as-of date are not part of a scenario.
keep-name = Name
keep-hint = Kept in the table “scenarios”, for everybody who opens these tables. Letters A to Z, digits and hyphens.
keep-id = Kept in the table “scenarios” as “{ $id }”.
keep-taken = There is a scenario “{ $id }” already.
keep-keep = Keep
keep-kept = Kept as “{ $id }”.
keep-cut = The program did not answer. Look at the list when it runs again, before you keep it once more.
scenarios-title = Scenarios
scenarios-most = { $count ->
    [one] choose { $count } to compare
   *[other] choose up to { $count } to compare
}
scenarios-none = There is none in the tables yet.
scenario-believed = As believed
scenario-now = As supposed now
scenario-now-text = What stands in the corridor panel, not kept yet.
scenario-row = { $name }: { $says }, { $days }
scenario-always = on all days
scenario-from = from { $from }
scenario-until = until { $to }
scenario-show = Show on the whole page
scenario-show-of = Show on the whole page: { $id }
scenario-stop = No longer show
scenario-stop-of = No longer show: { $id }
compare-title = Side by side
compare-scrolls = Figures of the scenarios
compare-under = All under the chosen rule and as-of date.
compare-failed = Not all could be worked out.
compare-waiting = being worked out…
compare-figure = Figure
compare-chart = People short, day by day
compare-chart-of = { $name }: people short, day by day. Dashed: as believed.
compare-worst = People short on the worst day
compare-days = Days with somebody short
compare-person-days = Person-days short
compare-met = Need met
compare-worst-place = Worst-off place
compare-first = First run-out
compare-delivered = Delivered
compare-on = on { $day }
compare-item = { $item } in { $place }
compare-none = on no day
compare-points = { $points } points
compare-same = the same
compare-better = better
compare-worse = worse

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
timeline-hint = Click a day: who says so. Draw over days: suppose it open.
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
worth-note = Person-days short if only these roads were open, from { $from } on, at full capacity:
worth-delay = Each day by which all roads open later costs about { $count } person-days more.
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
`;function eo(e,t=0,n=`.`){if(!Number.isFinite(e))return`–`;let r=Math.abs(e).toFixed(t),[i=`0`,a]=r.split(`.`),o=Number(r)===0,s=e<0&&!o?`−`:``,c=i.replace(/\B(?=(\d{3})+$)/g,` `);return a===void 0?s+c:`${s}${c}${n}${a}`}function to(e,t=`.`){let n=Math.abs(e);return eo(e,n>=10||n===0?0:n>=1?1:2,t)}function no(e){let t=Math.round(e*100);return e<1&&t===100?`99`:e>0&&t===0?`1`:eo(t)}var ro=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),io=function(e){return`/`+e},ao={},oo=function(e){return e.pathname.endsWith(`.css`)},so=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},co=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=io(t,n);let r=s(t),i=oo(r);return so(ao,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ro,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},lo={en:{name:`English`,locale:`en-GB`,direction:`ltr`,mark:`.`,report:`en`},fr:{name:`Français`,locale:`fr`,direction:`ltr`,mark:`,`,report:`fr`},ar:{name:`العربية`,locale:`ar-u-nu-latn`,direction:`rtl`,mark:`.`,report:`en`}},uo=Object.assign({"../../../messages/ar/dashboard.ftl":()=>co(()=>import(`./dashboard-CsjfhRcv.js`).then(e=>e.default),[]),"../../../messages/fr/dashboard.ftl":()=>co(()=>import(`./dashboard-bFB05win.js`).then(e=>e.default),[])}),fo=Object.entries(lo).filter(([e])=>e===`en`||po(e)in uo).map(([e,{name:t}])=>({code:e,name:t}));function po(e){return`../../../messages/${e}/dashboard.ftl`}var mo=class extends na{toString(e){let{minimumFractionDigits:t=0}=this.opts;return eo(this.value,t,$.language.mark)}};function ho(e,t,n){let r=new Ea(n.locale,{useIsolating:n.direction===`rtl`}),i=r.addResource(new Za(t));for(let t of i)console.error(`messages/${e}/dashboard.ftl`,t);return r}var go=lo.en,$=new class{#e=F(`en`);get code(){return X(this.#e)}set code(e){I(this.#e,e,!0)}#t=F(go);get language(){return X(this.#t)}set language(e){I(this.#t,e)}#n=F(ho(`en`,$a,go));get bundle(){return X(this.#n)}set bundle(e){I(this.#n,e)}},_o=$.bundle;function vo(){return $.code}function yo(){return $.language.mark}function bo(){return $.language.report}function xo(){return $.language.direction}async function So(e){let t=lo[e];if(t===void 0)return;let n=uo[po(e)];if(e===`en`)Object.assign($,{code:e,language:t,bundle:_o});else if(n!==void 0){let r=ho(e,await n(),t);Object.assign($,{code:e,language:t,bundle:r})}document.documentElement.lang=$.code,document.documentElement.dir=$.language.direction}function Co(e){return e.map(e=>e.toLowerCase().split(`-`)[0]??``).find(e=>fo.some(t=>t.code===e))??`en`}function wo(e,t={}){let n={};for(let[e,r]of Object.entries(t))n[e]=typeof r==`number`?new mo(r):r;for(let t of[$.bundle,_o]){let r=t.getMessage(e);if(r?.value!=null){let i=[],a=t.formatPattern(r.value,n,i);for(let t of i)console.error(e,t);return a}}return console.error(`no message \`${e}\``),e}function To(e,t=`short`){return ea(e,t,$.language.locale)}function Eo(e,t=0){return eo(e,t,$.language.mark)}function Do(e){return to(e,$.language.mark)}function Oo(e){return no(e)}function ko(e){return new Intl.ListFormat($.language.locale,{type:`conjunction`}).format(e)}export{mr as $,bi as A,Kr as B,Ii as C,Ai as D,ji as E,ai as F,Or as G,Ur as H,ii as I,Tr as J,Dr as K,ri as L,hi as M,li as N,Si as O,oi as P,hr as Q,Zr as R,Li as S,Mi as T,Fr as U,Wr as V,Pr as W,Er as X,kr as Y,gr as Z,Zi as _,Ke as _t,vo as a,vn as at,Ui as b,d as bt,Co as c,an as ct,So as d,Jt as dt,X as et,wo as f,I as ft,Yi as g,qe as gt,Xi as h,nt as ht,xo as i,wn as it,_i as j,xi as k,bo as l,on as lt,co as m,mt,To as n,ar as nt,ko as o,Qt as ot,Do as p,F as pt,Cr as q,yo as r,Tn as rt,Eo as s,rn as st,fo as t,nr as tt,Oo as u,sn as ut,qi as v,De as vt,ki as w,Vi as x,h as xt,Ki as y,Ee as yt,qr as z};