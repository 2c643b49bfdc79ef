-- Opens one article in a Neovim (0.7 or newer) that was configured with the block of docs/editors.md, and writes what a user
-- gets as one JSON object: diagnostics, a hover, the code actions at a line, the answers to every other request the server
-- announces, and the text after an action and after commands.
--   FILE=… OUT=… nvim --headless -u CONFIGURATION -S probe.lua
local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function place(needle)
  for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = string.find(text, needle, 1, true)
    if column then return { line = number - 1, character = column } end
  end
  fail('not in the file: ' .. needle)
end

local function text_now() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local client
local initialized = vim.wait(10000, function()
  _, client = next(vim.lsp.buf_get_clients(0))
  return client and client.initialized
end, 20)
if not initialized then fail('the configuration starts no server that answers to initialize') end

local answer = { version = vim.version().major .. '.' .. vim.version().minor .. '.' .. vim.version().patch }
-- Neovim 0.7 cannot pull diagnostics: the server must push them.
if not vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20) then fail('no diagnostics came') end
answer.diagnostics = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  local code = each.user_data and each.user_data.lsp and each.user_data.lsp.code or each.code
  table.insert(answer.diagnostics, {
    line = each.lnum, severity = each.severity, source = each.source, message = each.message, code = code,
  })
end

local document = { uri = vim.uri_from_bufnr(0) }
local function ask(method, params)
  params.textDocument = document
  local response, problem = client.request_sync(method, params, 5000, 0)
  if not response then fail(method .. ': ' .. tostring(problem)) end
  if response.err then fail(method .. ': ' .. vim.fn.json_encode(response.err)) end
  return response.result
end

local name = place('Henrik Solberg')
local hover = ask('textDocument/hover', { position = name })
answer.hover = hover and (hover.contents.value or hover.contents) or ''

local whole = { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(0), character = 0 } }
local REQUESTS = {
  { 'documentSymbolProvider', 'textDocument/documentSymbol', {} },
  { 'foldingRangeProvider', 'textDocument/foldingRange', {} },
  { 'documentHighlightProvider', 'textDocument/documentHighlight', { position = name } },
  { 'semanticTokensProvider', 'textDocument/semanticTokens/full', {} },
  { 'codeLensProvider', 'textDocument/codeLens', {} },
  { 'inlayHintProvider', 'textDocument/inlayHint', { range = whole } },
  { 'selectionRangeProvider', 'textDocument/selectionRange', { positions = { name } } },
  { 'completionProvider', 'textDocument/completion', { position = { line = name.line, character = 0 } } },
  { 'definitionProvider', 'textDocument/definition', { position = name } },
  { 'referencesProvider', 'textDocument/references', { position = name, context = { includeDeclaration = true } } },
  { 'documentFormattingProvider', 'textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } } },
}
answer.answers = {}
for _, request in ipairs(REQUESTS) do
  local capability, method, params = unpack(request)
  if client.server_capabilities[capability] then
    local result = ask(method, params)
    local count = 0
    if type(result) == 'table' then count = #(result.items or result.data or result) end
    answer.answers[method] = count
  end
end

-- What a key does: the code action, chosen from the menu.
local furniture = place('Share on Facebook')
local actions = ask('textDocument/codeAction', {
  range = { start = furniture, ['end'] = furniture }, context = { diagnostics = {} },
})
answer.actions = {}
for _, action in ipairs(actions or {}) do
  table.insert(answer.actions, action.title)
  if string.find(action.title:lower(), 'remove this line', 1, true) then
    if not action.edit then action = client.request_sync('codeAction/resolve', action, 5000, 0).result end
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  end
end
answer.text = text_now()

-- The command of the page: at the cursor, then where there is nothing to do.
local says = {}
vim.notify = function(message) table.insert(says, message) end
local function command(line, is_done)
  vim.cmd(line)
  if not vim.wait(5000, is_done, 20) then fail(line .. ' does nothing: ' .. vim.fn.json_encode(says)) end
end
vim.api.nvim_win_set_cursor(0, { place('Henrik Solberg').line + 1, place('Henrik Solberg').character })
local before = text_now()
command('Copydesk tagName', function() return text_now() ~= before end)
answer.tagged = text_now()
command('Copydesk untag', function() return text_now() == before end)
command('Copydesk removeFurniture', function() return text_now() ~= before end)
answer.cleaned = text_now()
command('Copydesk removeFurniture', function() return #says > 0 end)
answer.says = says

local out = io.open(vim.env.OUT, 'w')
out:write(vim.fn.json_encode(answer))
out:close()
vim.cmd('qa!')
