;;; probe.el --- What a user of Emacs gets  -*- lexical-binding: t -*-

;; Opens one article in an Emacs that was configured with the block of docs/editors.md, and writes what a user gets as one
;; JSON object: diagnostics, a hover, symbols, the code actions at a line, and the text after an action and after commands.
;;   FILE=… OUT=… emacs --batch --load CONFIGURATION --load probe.el

;;; Code:

(require 'imenu)
(require 'json)

(defun probe-wait-for (what is-done)
  "Wait until the function IS-DONE answers non-nil; WHAT says what for."
  (let ((deadline (+ (float-time) 20)))
    (while (not (funcall is-done))
      (when (> (float-time) deadline)
        (error "No %s came" what))
      (accept-process-output nil 0.05))))

(defun probe-go-to (needle)
  "Put point into the first place where NEEDLE stands."
  (goto-char (point-min))
  (search-forward needle)
  (backward-char))

(defun probe-text ()
  "The whole text of the buffer."
  (substring-no-properties (buffer-string)))

(find-file (getenv "FILE"))
;; Eglot is started by the mode; there is no command loop here that would do so when Emacs is idle.
(run-hooks 'post-command-hook)
(probe-wait-for "server" #'eglot-current-server)
(flymake-mode 1)
(flymake-start)
(probe-wait-for "diagnostics" #'flymake-diagnostics)

(defvar probe-answer nil)
(push (cons 'mode (symbol-name major-mode)) probe-answer)
(push (cons 'diagnostics
            (vconcat
             (mapcar (lambda (each)
                       `((line . ,(line-number-at-pos (flymake-diagnostic-beg each)))
                         (type . ,(format "%s" (flymake-diagnostic-type each)))
                         (text . ,(flymake-diagnostic-text each))))
                     (flymake-diagnostics))))
      probe-answer)

(probe-go-to "Henrik Solberg")
(let (hover)
  (run-hook-with-args-until-success 'eldoc-documentation-functions
                                    (lambda (text &rest _) (setq hover text)))
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
  (probe-wait-for "hover" (lambda () hover))
  (push (cons 'hover (substring-no-properties hover)) probe-answer))

(push (cons 'symbols (json-encode (funcall imenu-create-index-function))) probe-answer)

(probe-go-to "Share on Facebook")
(let ((actions (eglot-code-actions (point) (point))))
  (push (cons 'actions (vconcat (mapcar (lambda (each) (plist-get each :title)) actions))) probe-answer)
  (dolist (action actions)
    (when (string-match-p "\\`Remove this line" (plist-get action :title))
      ;; As choosing it from the menu does.
      (eglot--apply-workspace-edit (plist-get action :edit)))))
(push (cons 'text (probe-text)) probe-answer)

(let ((before (probe-text)))
  (probe-go-to "Henrik Solberg")
  (copydesk-apply "tagName")
  (push (cons 'tagged (probe-text)) probe-answer)
  (probe-go-to "Henrik Solberg")
  (copydesk-apply "untag")
  (push (cons 'untagged (if (equal (probe-text) before) t :json-false)) probe-answer)
  (copydesk-apply "removeFurniture")
  (push (cons 'cleaned (probe-text)) probe-answer))
(let (said)
  (cl-letf (((symbol-function 'message) (lambda (text &rest values) (setq said (apply #'format text values)))))
    (copydesk-apply "removeFurniture"))
  (push (cons 'says said) probe-answer))

(let ((coding-system-for-write 'utf-8)
      (out (getenv "OUT")))
  (set-buffer-modified-p nil)
  (with-temp-file out
    (insert (json-encode probe-answer))))
(kill-emacs 0)

;;; probe.el ends here
